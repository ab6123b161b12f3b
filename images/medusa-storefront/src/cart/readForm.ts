// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Context } from 'hono';

/** The text fields of a submitted form, trimmed; files and repeated fields count as absent. */
export async function readForm(c: Context): Promise<(field: string) => string> {
  const body = await c.req.parseBody();
  return field => {
    const value = body[field];
    return typeof value === 'string' ? value.trim() : '';
  };
}
