// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreHealth } from '@storekeeper/backstage-plugin-stores-common';
import { EngineWorkload } from '@storekeeper/backstage-plugin-stores-node';
import { findWorkload } from './findWorkload';
import { PodView, Snapshot } from './views';

/** The part of a store's health that the cluster knows. */
export function inspectStore(
  snapshot: Snapshot,
  workloads: EngineWorkload[],
): Pick<StoreHealth, 'workloads' | 'pods' | 'volumes'> {
  return {
    workloads: workloads.map(({ kind, name, title }) => {
      const found = findWorkload(snapshot, { kind, name });
      return {
        kind,
        name: found?.name ?? name,
        title,
        ready: found?.ready ?? 0,
        desired: found?.desired ?? 1,
      };
    }),
    pods: snapshot.pods.map(pod => ({
      name: pod.name,
      phase: pod.deleting ? 'Terminating' : pod.phase,
      ready: pod.ready,
      restarts: pod.restarts,
      message: podMessage(pod),
    })),
    volumes: snapshot.volumes.map(({ name, phase, capacity }) => ({
      name,
      phase,
      capacity,
    })),
  };
}

function podMessage(pod: PodView): string | undefined {
  if (pod.unschedulable) {
    return pod.unschedulable.message;
  }
  const waiting = pod.containers.find(
    ({ waiting: reason }) =>
      reason &&
      reason.reason !== 'PodInitializing' &&
      reason.reason !== 'ContainerCreating',
  );
  return waiting
    ? `${waiting.name}: ${waiting.waiting?.reason ?? 'waiting'}`
    : undefined;
}
