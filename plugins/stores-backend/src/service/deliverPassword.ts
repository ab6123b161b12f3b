// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { StoreRecord } from '../model';
import { ServiceContext } from './ServiceContext';

/** How long a store may wait for its password to arrive in the cluster before it is withdrawn. */
export const HELD_MILLISECONDS = 120_000;

/**
 * Brings a given admin password into the cluster before the store is accepted: it is kept nowhere else. Where that
 * fails the store is withdrawn, as if it had never been asked for, and the caller is told 503 (or 409 where the
 * namespace belongs to somebody else).
 */
export async function deliverPassword(
  context: ServiceContext,
  options: { store: StoreRecord; adminPassword: string },
): Promise<StoreRecord> {
  const { database, clusters, engines, logger, onWish } = context;
  const { store, adminPassword } = options;
  const engine = engines.get(store.engine);
  try {
    if (!engine) throw new Error(`The engine ${store.engine} is gone`);
    const { namespaceUid } = await clusters.prepareSecrets({
      store,
      engine,
      adminPassword,
    });
    const due = await database.releaseHeldStore({
      id: store.id,
      namespaceUid,
    });
    onWish();
    if (due) return due;
  } catch (error) {
    // Neither the cause nor the stack is passed on or logged: a client library may have put the request into them.
    const reason = isError(error) ? `${error.name}: ${error.message}` : '';
    logger.warn(`Store ${store.id} could not be accepted. ${reason}`);
    await database.withdrawStore({
      id: store.id,
      reason: 'AcceptanceFailed',
      message: 'The admin password could not be brought into the cluster.',
    });
    onWish();
    if (isError(error) && error.name === 'ConflictError') throw error;
  }
  throw new ServiceUnavailableError(
    'The cluster could not take the admin password. Nothing was created: try again, or leave the password out and one is generated.',
  );
}
