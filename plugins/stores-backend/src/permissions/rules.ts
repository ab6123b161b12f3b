// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { storeResourceRef } from './storeResource';

const lowerCased = (refs: string[]) =>
  refs.map(ref => ref.toLocaleLowerCase('en-US'));

/** Stores that belong to one of the given users and groups, usually the caller's ownership references. */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Match stores that one of the given users or groups owns',
  resourceRef: storeResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references, at least one of which must be the owner'),
  }),
  apply: (store, { claims }) => lowerCased(claims).includes(store.owner),
  toQuery: ({ claims }) => ({ property: 'owner', values: lowerCased(claims) }),
});

/** Stores of one of the given engines. */
export const hasEngine = createPermissionRule({
  name: 'HAS_ENGINE',
  description: 'Match stores of one of the given engines',
  resourceRef: storeResourceRef,
  paramsSchema: z.object({
    engines: z.array(z.string()).describe('Ids of engines, like medusa'),
  }),
  apply: (store, { engines }) => engines.includes(store.engine),
  toQuery: ({ engines }) => ({ property: 'engine', values: engines }),
});

export const storePermissionRules = { isOwner, hasEngine };
