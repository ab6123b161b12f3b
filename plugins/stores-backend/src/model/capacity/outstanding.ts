// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Amount, PodLoad, RoomClaim } from './Room';

const isSame = (a: Amount, b: Amount) =>
  a.cpu === b.cpu && a.memory === b.memory;

const isNothing = ({ cpu, memory }: Amount) => cpu <= 0 && memory <= 0;

/**
 * What a claim still stands for: the pods that the cluster has not shown yet. A pod is known by what it asks for, also when
 * it has done its work; one that asks for something else than was claimed is taken off what is left, so that nothing counts
 * twice.
 */
export function outstanding(claim: RoomClaim, shown: PodLoad[]): Amount[] {
  let left = [...claim.pods];
  const other: Amount = { cpu: 0, memory: 0 };
  for (const pod of shown) {
    if (pod.namespace !== claim.namespace) continue;
    const index = left.findIndex(candidate => isSame(candidate, pod));
    if (index >= 0) {
      left.splice(index, 1);
    } else if (!pod.done) {
      other.cpu += pod.cpu;
      other.memory += pod.memory;
    }
  }
  left = left.map(pod => {
    const cpu = Math.min(pod.cpu, other.cpu);
    const memory = Math.min(pod.memory, other.memory);
    other.cpu -= cpu;
    other.memory -= memory;
    return { cpu: pod.cpu - cpu, memory: pod.memory - memory };
  });
  return left.filter(pod => !isNothing(pod));
}
