// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Whether a database error says that a unique index was about to be violated. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}
