// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** The namespace of a store. Its id is never used twice, so neither is its namespace. */
export function storeNamespace(id: string): string {
  return `store-${id}`;
}

/** Host of a store that was accepted while the portal had no cluster; placing the store replaces it. */
export const UNPLACED_BASE_DOMAIN = 'localhost';

/** Value of `cluster` of a store that waits for the portal to have one. */
export const UNPLACED_CLUSTER = '';

/** What a store id looks like; anything else in a path is no id. */
export const STORE_ID_PATTERN = /^[a-z0-9]{10}$/;

/** Alphabet of store ids, without the look-alikes 0, 1, i, l and o, and without vowels that could spell a word. */
export const STORE_ID_ALPHABET = '23456789bcdfghjkmnpqrstvwxz';

/** Characters of a store id. 27^10 ids: a clash among a million stores has a chance of one in four hundred. */
export const STORE_ID_LENGTH = 10;
