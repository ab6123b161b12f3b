// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createStoreSchema } from '@storekeeper/backstage-plugin-stores-common';

const schema = createStoreSchema.shape.adminEmail;

/** Whether the server would take the address; the form's own "email" format lets more through than that. */
export const isAdminEmail = (email: string) => schema.safeParse(email).success;

/** Keeps the form from going on with an address that would be refused. */
export function validateStoreAdminEmail(
  email: string | undefined,
  field: { addError(message: string): void },
): void {
  if (!email) return;
  const { error } = schema.safeParse(email);
  if (error) field.addError(error.issues[0].message);
}
