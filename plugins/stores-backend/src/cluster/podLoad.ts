// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { V1Container, V1Pod } from '@kubernetes/client-node';
import { Amount, PodLoad, readAmount } from '../model/capacity';
import { PART_OF, PART_OF_LABEL } from './labels';

const amountOf = ({ resources }: V1Container) =>
  readAmount(resources?.requests ?? {});

const plus = (a: Amount, b: Amount): Amount => ({
  cpu: a.cpu + b.cpu,
  memory: a.memory + b.memory,
});

const most = (a: Amount, b: Amount): Amount => ({
  cpu: Math.max(a.cpu, b.cpu),
  memory: Math.max(a.memory, b.memory),
});

const loads = new WeakMap<V1Pod, PodLoad>();

/** What a pod asks of its node; undefined: it has failed, and another takes its place. Computed once for each state of a pod. */
export function podLoad(pod: V1Pod): PodLoad | undefined {
  const phase = pod.status?.phase;
  if (phase === 'Failed') return undefined;
  let load = loads.get(pod);
  if (!load) {
    load = {
      namespace: pod.metadata?.namespace ?? '',
      node: pod.spec?.nodeName,
      store: pod.metadata?.labels?.[PART_OF_LABEL] === PART_OF,
      ...(phase === 'Succeeded' && { done: true }),
      ...request(pod),
    };
    loads.set(pod, load);
  }
  return load;
}

/** As the scheduler counts: containers run together, what prepares them runs before, one after the other. */
function request({ spec }: V1Pod): Amount {
  const sum: Amount = { cpu: 0, memory: 0 };
  let peak: Amount = { cpu: 0, memory: 0 };
  for (const container of spec?.initContainers ?? []) {
    const amount = amountOf(container);
    peak = most(peak, plus(sum, amount));
    // A sidecar begins as one that prepares, and stays.
    if (container.restartPolicy === 'Always') add(sum, amount);
  }
  for (const container of spec?.containers ?? []) add(sum, amountOf(container));
  const total = most(peak, sum);
  return spec?.overhead ? plus(total, readAmount(spec.overhead)) : total;
}

function add(sum: Amount, amount: Amount): void {
  sum.cpu += amount.cpu;
  sum.memory += amount.memory;
}
