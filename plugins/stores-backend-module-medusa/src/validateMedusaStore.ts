// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/**
 * What Medusa itself would refuse, or what would not be what logs in afterwards: it looks people up by the address as it
 * was typed, and its sign-in page turns nothing into lower case.
 */
export function validateMedusaStore(store: {
  adminEmail: string;
}): { field: string; message: string }[] {
  const { adminEmail } = store;
  if (adminEmail !== adminEmail.toLowerCase()) {
    return [
      {
        field: 'adminEmail',
        message:
          'Write the address in lower case: Medusa tells cases apart at sign-in.',
      },
    ];
  }
  return [];
}
