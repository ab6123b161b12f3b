// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  storeDeletePermission,
  UpdateStore,
  storeUpdatePermission,
} from '@storekeeper/backstage-plugin-stores-common';
import { StoreEngine } from '@storekeeper/backstage-plugin-stores-node';
import { checkIfMatch, invalidFields, StoreRecord } from '../model';
import { actorOf, Caller } from './Caller';
import { ServiceContext } from './ServiceContext';

/** Of how many stores in line clients are told at once that their position is another. */
const POSITIONS_TOLD = 50;

type Target = { caller: Caller; id: string };

/** Changes plan and replicas. A plan brings its own number of replicas, unless the request names one. */
export async function updateStore(
  context: ServiceContext,
  options: Target & { request: UpdateStore; ifMatch?: string },
): Promise<StoreRecord> {
  const { caller, id, request, ifMatch } = options;
  const { database, access, engines, rates } = context;
  const store = await access.require(
    caller,
    await database.findStore(id),
    storeUpdatePermission,
  );
  const engine = engines.get(store.engine);
  if (!engine) {
    throw new ConflictError(
      `The module of engine '${store.engine}' is not installed, so the store cannot be changed`,
    );
  }
  await rates.change.consume(actorOf(caller));
  return begin(context, id, current => {
    checkIfMatch(current, ifMatch);
    requirePresent(current);
    const wish = changedSize(context, engine, current, request);
    if (wish.plan === current.plan && wish.replicas === current.replicas) {
      return undefined;
    }
    return {
      wish: { ...wish, generation: current.generation + 1 },
      activity: {
        type: 'wish',
        level: 'info',
        title: 'Change ordered',
        message: `Plan ${wish.plan}, replicas ${wish.replicas}`,
        actor: actorOf(caller),
      },
    };
  });
}

/** Begins a new attempt at the same wish. Throws ConflictError where nothing has failed. */
export async function retryStore(
  context: ServiceContext,
  { caller, id }: Target,
): Promise<StoreRecord> {
  await context.access.require(
    caller,
    await context.database.findStore(id),
    storeUpdatePermission,
  );
  await context.rates.change.consume(actorOf(caller));
  return begin(context, id, current => {
    const retryable =
      current.phase === 'Failed' ||
      current.phase === 'Degraded' ||
      (current.phase === 'Deleting' && current.failure);
    if (!retryable) {
      throw new ConflictError(
        `The store is ${current.phase}: there is nothing to try again`,
      );
    }
    return {
      wish: {},
      activity: {
        type: 'wish',
        level: 'info',
        title: 'New attempt ordered',
        actor: actorOf(caller),
      },
    };
  });
}

/** Wishes that nothing of the store be left. Asking again changes nothing, unless the deletion has got stuck. */
export async function deleteStore(
  context: ServiceContext,
  { caller, id }: Target,
): Promise<StoreRecord> {
  const { database, access, announcer } = context;
  const { cluster } = await access.require(
    caller,
    await database.findStore(id),
    storeDeletePermission,
  );
  const waited = (await database.findPositions([id])).size > 0;
  const deleted = await begin(context, id, current => {
    const asked = current.presence === 'absent';
    if (asked && !current.failure) return undefined;
    return {
      wish: asked
        ? {}
        : { presence: 'absent', generation: current.generation + 1 },
      activity: {
        type: 'wish',
        level: 'info',
        title: 'Deletion ordered',
        actor: actorOf(caller),
      },
    };
  });
  if (waited) {
    // Those behind it have moved up. Positions are computed when they are read, so that nothing is written for that.
    const line = await database.findLine({ cluster, limit: POSITIONS_TOLD });
    line.forEach(storeId => announcer.announce({ storeId, change: 'updated' }));
  }
  return deleted;
}

async function begin(
  { database, onWish }: ServiceContext,
  id: string,
  decide: Parameters<typeof database.changeWish>[0]['decide'],
): Promise<StoreRecord> {
  const store = await database.changeWish({ id, decide });
  if (!store) throw new NotFoundError('There is no such store');
  onWish();
  return store;
}

function requirePresent(store: StoreRecord): void {
  if (store.presence === 'absent') {
    throw new ConflictError(
      `The store is ${store.phase} and cannot be changed any more`,
    );
  }
}

function changedSize(
  { engines }: ServiceContext,
  engine: StoreEngine,
  current: StoreRecord,
  request: UpdateStore,
): { plan: string; replicas: number } {
  const plan = engines.choosePlan(engine, request.plan ?? current.plan);
  const keeps = plan.id === current.plan;
  const replicas =
    request.replicas ?? (keeps ? current.replicas : plan.replicas.default);
  if (replicas > plan.replicas.max) {
    throw invalidFields([
      {
        field: 'replicas',
        message: `The plan ${plan.id} has room for at most ${plan.replicas.max}.`,
      },
    ]);
  }
  return { plan: plan.id, replicas };
}
