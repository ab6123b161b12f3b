// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Writes one JSON line to standard output, which is where a container's log is read. */
export function log(
  level: 'info' | 'error',
  message: string,
  details: Record<string, unknown> = {},
): void {
  process.stdout.write(
    `${JSON.stringify({
      time: new Date().toISOString(),
      level,
      message,
      ...details,
    })}\n`,
  );
}
