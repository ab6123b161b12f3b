// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { CreateStore } from '@storekeeper/backstage-plugin-stores-common';
import { createHash } from 'node:crypto';
import { invalidFields } from '../model';

const hash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

const LONGEST_KEY = 255;

/**
 * What is remembered of an Idempotency-Key: two hashes, the one of the key bound to its caller. The admin password is
 * left out of the body's hash, since a hash of something short can be guessed; that there was one is not.
 */
export function idempotencyOf(options: {
  key: string | undefined;
  actor: string;
  request: CreateStore;
}): { keyHash: string; bodyHash: string } | undefined {
  const { key, actor, request } = options;
  if (key === undefined) return undefined;
  if (key.length === 0 || key.length > LONGEST_KEY) {
    throw invalidFields([
      {
        field: 'Idempotency-Key',
        message: `One to ${LONGEST_KEY} characters.`,
      },
    ]);
  }
  const { adminPassword, ...rest } = request;
  const entries = Object.entries({ ...rest, hasPassword: !!adminPassword });
  return {
    keyHash: hash([actor, key]),
    bodyHash: hash(entries.sort(([a], [b]) => a.localeCompare(b))),
  };
}
