// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** As many characters of Helm's words are shown to a person; the evidence has all of them. */
const LONGEST = 400;

/**
 * What Helm says is wrong, on one line. Helm 3 announces a list of errors on one line ("1 error occurred:") and says what
 * they are below; Helm 4 says it at once.
 */
export function helmWords(output: string): string {
  const [first = '', ...rest] = output
    .split('\n')
    .map(line => line.replace(/^(Error:|\s*\*)\s*/, '').trim())
    .filter(Boolean);
  const announced = /^(.*?)(?:\d+ errors? occurred:)$/.exec(first);
  const words = announced ? `${announced[1]}${rest.join('; ')}` : first;
  return words.slice(0, LONGEST);
}
