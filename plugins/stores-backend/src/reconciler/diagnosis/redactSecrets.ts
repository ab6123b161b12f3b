// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Shorter values are words that occur anyway; no password of a store is so short. */
const SHORTEST = 8;

/**
 * Takes the values of Secrets out of a text, as they are and as they look inside a URL, JSON or base64: connection
 * strings, which programs like to print, hold passwords in these forms.
 */
export function redactSecrets(text: string, values: string[]): string {
  const forms = values
    .filter(value => value.length >= SHORTEST)
    .flatMap(value => [
      value,
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
      Buffer.from(value, 'utf8').toString('base64'),
    ]);
  // The longest first: a connection string that is itself a value goes as a whole.
  const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return ordered.reduce(
    (redacted, form) => redacted.split(form).join('[redacted]'),
    text,
  );
}
