// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import scrypt from 'scrypt-kdf';

/** The cost that Medusa's own password login uses. */
const COST = { logN: 15, r: 8, p: 1 };

/** The hash in the form in which Medusa keeps it. */
export async function hashPassword(password: string): Promise<string> {
  return (await scrypt.kdf(password, COST)).toString('base64');
}

export async function passwordMatches(
  password: string,
  hash: string,
): Promise<boolean> {
  return scrypt.verify(Buffer.from(hash, 'base64'), password);
}
