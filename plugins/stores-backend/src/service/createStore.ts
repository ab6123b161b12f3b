// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  CreateStore,
  storeCreatePermission,
  storeEntityRef,
} from '@storekeeper/backstage-plugin-stores-common';
import { ClustersPort } from '../cluster/ClusterPort';
import {
  computePhase,
  NameTakenError,
  StoreObservation,
  StoreRecord,
  StoreWish,
} from '../model';
import { actorOf, Caller } from './Caller';
import { deliverPassword, HELD_MILLISECONDS } from './deliverPassword';
import { idempotencyOf } from './idempotencyOf';
import { makeWish } from './makeWish';
import { ServiceContext } from './ServiceContext';

/** Accepts a store. Everything is checked before anything is made; the quota and the name in the same transaction. */
export async function createStore(
  context: ServiceContext,
  options: { caller: Caller; request: CreateStore; idempotencyKey?: string },
): Promise<StoreRecord> {
  const { caller, request } = options;
  const { database, clusters, rates, config, onWish } = context;
  const actor = actorOf(caller);
  const idempotency = idempotencyOf({
    key: options.idempotencyKey,
    actor,
    request,
  });
  const now = context.now();
  // Each of these asks another plugin or the database, and none needs the other's answer.
  const [repeated, wish] = await Promise.all([
    findRepeated(context, idempotency),
    makeWish(context, { caller, request, now }),
    requireCreate(context, caller),
  ]);
  if (repeated) return repeated;
  if (request.adminPassword) requireCluster(clusters);
  await rates.create.consume(actor);

  const creation = await database.createStore({
    wish,
    observation: firstObservation(wish),
    activity: {
      type: 'wish',
      level: 'info',
      title: 'Shop ordered',
      message: `${wish.engine} ${wish.version}, plan ${wish.plan}`,
      actor,
    },
    quota: config.storesPerOwner,
    idempotency,
    heldUntil: request.adminPassword
      ? new Date(now.getTime() + HELD_MILLISECONDS)
      : undefined,
  });
  switch (creation.outcome) {
    case 'created':
      break;
    case 'repeated': {
      const first = await findRepeated(context, idempotency);
      if (first) return first;
      throw new ConflictError(
        'The first request with this Idempotency-Key has just failed. Try again.',
      );
    }
    default:
      throw await nameTaken(context, caller, wish);
  }
  onWish();
  return request.adminPassword
    ? deliverPassword(context, {
        store: creation.store,
        adminPassword: request.adminPassword,
      })
    : creation.store;
}

async function requireCreate(
  { access }: ServiceContext,
  caller: Caller,
): Promise<void> {
  if (!(await access.has(caller, storeCreatePermission))) {
    throw new NotAllowedError('You may not create stores');
  }
}

/** The store that an earlier request with the key has made. Throws ConflictError where that asked for something else. */
async function findRepeated(
  { database }: ServiceContext,
  idempotency: { keyHash: string; bodyHash: string } | undefined,
): Promise<StoreRecord | undefined> {
  if (!idempotency) return undefined;
  const earlier = await database.findIdempotencyKey(idempotency.keyHash);
  if (!earlier) return undefined;
  if (earlier.bodyHash !== idempotency.bodyHash) {
    throw new ConflictError(
      'This Idempotency-Key was used for another request. Use a new one for a new store.',
    );
  }
  if (earlier.held) {
    // Its password may still not arrive, and then there is no store: whoever asks again is not told that there is one.
    throw Object.assign(
      new ServiceUnavailableError(
        'The first request with this Idempotency-Key is still under way. Ask again in a moment.',
      ),
      { retryAfterSeconds: 2 },
    );
  }
  return database.findStore(earlier.storeId);
}

function requireCluster(clusters: ClustersPort): void {
  if (clusters.list().length > 0) return;
  throw new ServiceUnavailableError(
    'An admin password can only be accepted when a cluster is there to keep it, and the portal has none. Leave it out and one is generated.',
  );
}

async function nameTaken(
  { database, access }: ServiceContext,
  caller: Caller,
  wish: StoreWish,
): Promise<NameTakenError> {
  const holder = await database.findNameHolder(wish);
  const visible = holder && (await access.maySee(caller, holder));
  return new NameTakenError({
    name: wish.name,
    holder: visible ? storeEntityRef(holder.id) : undefined,
  });
}

function firstObservation(wish: StoreWish): StoreObservation {
  const nothing = {
    observedGeneration: 0,
    conditions: [],
    steps: {},
    failure: undefined,
  };
  return { ...nothing, ...computePhase({ ...wish, ...nothing }) };
}
