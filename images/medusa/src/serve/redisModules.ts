// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * Orders of one product wait for each other, as each reserves its stock: with the provider's own patience of 5 s, a rush
 * on one product ends in "conflicted with another request". A cart waits as long for itself.
 */
const LOCK_WAIT_SECONDS = 30;

/** The modules that keep their state in Redis rather than in one process, so that several servers can share a shop. */
export function redisModules(redisUrl: string) {
  return [
    {
      resolve: '@medusajs/medusa/event-bus-redis',
      options: { redisUrl },
    },
    {
      resolve: '@medusajs/medusa/workflow-engine-redis',
      options: { redis: { redisUrl } },
    },
    {
      resolve: '@medusajs/medusa/locking',
      options: {
        // Medusa 2.21 makes a provider's service with the module's options; only its loaders see its own.
        waitLockingTimeout: LOCK_WAIT_SECONDS,
        providers: [
          {
            resolve: '@medusajs/medusa/locking-redis',
            id: 'locking-redis',
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
    {
      resolve: '@medusajs/medusa/caching',
      options: {
        providers: [
          {
            resolve: '@medusajs/caching-redis',
            id: 'caching-redis',
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ];
}
