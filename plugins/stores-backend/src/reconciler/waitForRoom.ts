// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { WAITING_FOR_CAPACITY } from '@storekeeper/backstage-plugin-stores-common';
import { Amount, judgeRoom, readAmount } from '../model/capacity';
import { StoreRecord } from '../model/StoreRecord';
import { nodeNeeds } from './nodeNeeds';
import { StepContext, StepOutcome } from './Step';

/** Something frees, and a watch says so; what runs beside the stores is looked at as often as this. */
const LOOK_AGAIN_MS = 15_000;
const MEBI = 2 ** 20;

/**
 * Whether the cluster has room for the store before anything of it is made. Undefined: it has, or nobody can say; else
 * the store waits in line, for as long as it takes.
 */
export async function waitForRoom(
  store: StoreRecord,
  context: StepContext,
): Promise<StepOutcome | undefined> {
  const { cluster, engine, engineStore, now } = context;
  const pods = podsOf(context);
  if (pods.length === 0) return undefined;
  const values: JsonObject = engine.values(engineStore, cluster.info);
  const room = await cluster.capacity.read(nodeNeeds(values));
  if (!room) return undefined;

  const claim = { namespace: store.namespace, pods };
  const place = await context.claimPlace({
    pods,
    judge: admitted => judgeRoom({ room, claim, admitted }),
  });
  if (place === 'admitted') return undefined;
  return {
    state: 'wait',
    queued: true,
    reason: WAITING_FOR_CAPACITY,
    message: whyNot({
      place,
      nodes: room.nodes.length,
      wanted: describe(pods),
    }),
    until: new Date(now().getTime() + LOOK_AGAIN_MS),
  };
}

function whyNot(options: {
  place: 'waiting' | 'tooLarge';
  nodes: number;
  wanted: string;
}): string {
  const { place, nodes, wanted } = options;
  if (nodes === 0) {
    return 'The cluster has no node at the moment that takes this shop: none is ready, open and meant for it. It goes on by itself when there is one.';
  }
  return place === 'tooLarge'
    ? `The cluster is too small for this shop, even with no other in it: it asks for ${wanted}. An operator has to add a node that is large enough; a smaller plan may fit.`
    : `Waiting for capacity: the shop asks for ${wanted}, which the cluster has not free at the moment. It goes on by itself when there is room.`;
}

/** By the engine; from one that cannot say, the plan's sum. Empty: nothing is known. */
function podsOf({ engine, engineStore }: StepContext): Amount[] {
  const requests = engine.pods?.(engineStore);
  const plan = engine.plans.find(({ id }) => id === engineStore.plan);
  return (requests ?? (plan ? [plan.requests] : [])).map(readAmount);
}

function describe(pods: Amount[]): string {
  const cpu = pods.reduce((sum, pod) => sum + pod.cpu, 0) / 1000;
  const memory = pods.reduce((sum, pod) => sum + pod.memory, 0) / MEBI;
  return `${Math.round(cpu * 100) / 100} processors and ${Math.round(
    memory,
  )} MiB of memory in ${pods.length} ${pods.length === 1 ? 'pod' : 'pods'}`;
}
