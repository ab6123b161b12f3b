// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** What an action comes to, or, where it takes longer than so many milliseconds, something else; it is not ended. */
export async function withinTime<T>(
  milliseconds: number,
  action: () => Promise<T>,
  late: () => T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      action(),
      new Promise<T>(resolve => {
        timer = setTimeout(() => resolve(late()), milliseconds);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
