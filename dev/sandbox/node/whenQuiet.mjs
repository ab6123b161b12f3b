// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * A function that starts `work` a moment after it was called. Calls that come meanwhile are answered by one more run
 * afterwards, so that nothing runs twice at a time and the last change is always seen.
 */
export function whenQuiet(work, delayMs) {
  let timer;
  let running = false;
  let again = false;
  const start = async () => {
    timer = undefined;
    running = true;
    try {
      await work();
    } catch (error) {
      process.stdout.write(`${error.stack}\n`);
      again = true;
    }
    running = false;
    if (again) {
      again = false;
      timer = setTimeout(start, delayMs);
    }
  };
  return () => {
    if (running) {
      again = true;
    } else if (!timer) {
      timer = setTimeout(start, delayMs);
    }
  };
}
