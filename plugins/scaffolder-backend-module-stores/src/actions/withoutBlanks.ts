// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

type Filled<T> = {
  [K in keyof T]: Exclude<T[K], ''>;
};

/** The input without its empty strings: that is what a template renders for a value that nobody gave. */
export function withoutBlanks<T extends object>(input: T): Filled<T> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== ''),
  ) as Filled<T>;
}
