// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';

type Ordering = { sort: string; order: string };

/** The place after a row in an ordered list, opaque to clients. */
export function encodeCursor(
  { sort, order }: Ordering,
  value: string,
  id: string,
): string {
  return Buffer.from(JSON.stringify([sort, order, value, id])).toString(
    'base64url',
  );
}

/** Throws InputError where the cursor is none, or belongs to another ordering. */
export function decodeCursor(
  cursor: string,
  { sort, order }: Ordering,
): { value: string; id: string } {
  const [cursorSort, cursorOrder, value, id] = parse(cursor);
  if (cursorSort !== sort || cursorOrder !== order) {
    throw new InputError('The cursor belongs to a list with another order');
  }
  if (sort === 'createdAt' && !isMoment(value)) {
    throw new InputError('The cursor is not one that this API has given out');
  }
  return { value, id };
}

/** Within what each database takes for a time: PostgreSQL's begins later than that of a JavaScript Date. */
function isMoment(value: string): boolean {
  const time = Date.parse(value);
  return time >= 0 && time < Date.UTC(10_000, 0);
}

function parse(cursor: string): string[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    throw new InputError(
      'The cursor is not one that this API has given out',
      error,
    );
  }
  const valid =
    Array.isArray(parts) &&
    parts.length === 4 &&
    // PostgreSQL's text has no place for a null character.
    parts.every(part => typeof part === 'string' && !part.includes('\0'));
  if (!valid) {
    throw new InputError('The cursor is not one that this API has given out');
  }
  return parts as string[];
}
