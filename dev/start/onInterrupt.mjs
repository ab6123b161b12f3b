// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Exit codes by which shells know that a signal ended a program. */
const EXIT = { SIGINT: 130, SIGTERM: 143 };

/**
 * Ends this process when it is interrupted, with a word on what is left and how to go on.
 *
 * @param {{out: NodeJS.WriteStream}} options
 * @returns {() => void} leaves interrupts to somebody else
 */
export function onInterrupt({ out }) {
  const handlers = Object.entries(EXIT).map(([signal, code]) => {
    const end = () => {
      out.write(
        '\nInterrupted. npm start goes on from here; npm run stop ends what runs already.\n',
      );
      process.exit(code);
    };
    process.once(signal, end);
    return [signal, end];
  });
  return () => handlers.forEach(handler => process.off(...handler));
}
