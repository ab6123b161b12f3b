// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A timestamp as the drivers return it: a Date from PostgreSQL, milliseconds from SQLite. */
export type Timestamp = Date | number | string;

/**
 * The Date of a timestamp column. All of them are written as Dates of this process, never by the database's own
 * now(): SQLite would store that as text, and comparisons with the milliseconds of a Date would be wrong.
 */
export function readDate(value: Timestamp): Date;
export function readDate(value: Timestamp | null): Date | undefined;
export function readDate(value: Timestamp | null): Date | undefined {
  return value === null || value === undefined ? undefined : new Date(value);
}
