// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';

/** No line of an address has these, and the server's database refuses some of them. */
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/** The text fields of a submitted form, in one line each and trimmed; files and repeated fields count as absent. */
export async function readForm(c: Context): Promise<(field: string) => string> {
  const body = await c.req.parseBody();
  return field => {
    const value = body[field];
    return typeof value === 'string'
      ? value.replace(CONTROL_CHARACTERS, ' ').trim()
      : '';
  };
}
