// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';

/** A field of a request that cannot be accepted, and why. */
export type InvalidField = { field: string; message: string };

/** An InputError (400) that names each bad field, for people in its message and for forms in `fields`. */
export function invalidFields(fields: InvalidField[]): InputError {
  const text = fields
    .map(({ field, message }) => (field ? `${field}: ${message}` : message))
    .join(' ');
  return Object.assign(new InputError(text), { fields });
}
