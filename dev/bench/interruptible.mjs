// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The same steps, but an interrupt fails the one that is under way instead of ending the process: what a measurement has
 * made is removed by its own `finally`, as after any failure. An interrupt of the removal fails that too.
 *
 * @param {import('../bootstrap/steps.js')} steps
 * @returns {Pick<import('../bootstrap/steps.js'), 'run' | 'say'>}
 */
export function interruptible(steps) {
  return {
    say: text => steps.say(text),
    run: (step, work) =>
      steps.run(step, async say => {
        const interrupt = nextInterrupt();
        try {
          return await Promise.race([work(say), interrupt.happens]);
        } finally {
          interrupt.forget();
        }
      }),
  };
}

function nextInterrupt() {
  const { promise, reject } = Promise.withResolvers();
  const fail = () => reject(new Error('Interrupted'));
  SIGNALS.forEach(signal => process.on(signal, fail));
  return {
    happens: promise,
    forget: () => SIGNALS.forEach(signal => process.off(signal, fail)),
  };
}
