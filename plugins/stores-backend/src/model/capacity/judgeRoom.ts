// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { outstanding } from './outstanding';
import { Amount, ClusterRoom, NodeRoom, PodLoad, RoomClaim } from './Room';

/**
 * Whether a claim can be met: 'met', it is there already; 'fits', now; 'full', not now; 'tooLarge', not even by a
 * cluster without any other store.
 */
export type RoomVerdict = 'met' | 'fits' | 'full' | 'tooLarge';

/**
 * Judges a claim by the pods that the cluster shows and the claims of those who were let in and do not show all their
 * pods yet. Pods are placed one by one, the largest first: room that is scattered over nodes helps no pod.
 */
export function judgeRoom(options: {
  room: ClusterRoom;
  claim: RoomClaim;
  admitted: RoomClaim[];
}): RoomVerdict {
  const { room, claim, admitted } = options;
  const wanted = outstanding(claim, room.pods);
  if (wanted.length === 0) return 'met';

  const running = room.pods.filter(({ done }) => !done);
  const others = running.filter(({ store }) => !store);
  if (!place(freeNodes(room.nodes, others), claim.pods)) return 'tooLarge';

  const free = freeNodes(room.nodes, running);
  // What others have been promised comes first. Where even that has no room, what is left is taken away all the same.
  place(
    free,
    running.filter(({ node, store }) => store && !node),
  );
  place(
    free,
    admitted.flatMap(other => outstanding(other, room.pods)),
  );
  return place(free, wanted) ? 'fits' : 'full';
}

function freeNodes(nodes: NodeRoom[], pods: PodLoad[]): NodeRoom[] {
  const free = new Map(nodes.map(node => [node.name, { ...node }]));
  for (const { node: name, ...pod } of pods) {
    const node = name === undefined ? undefined : free.get(name);
    if (node) take(node, pod);
  }
  return [...free.values()];
}

/** Places pods on the nodes, as far as they fit; false: not all do. */
function place(nodes: NodeRoom[], pods: Amount[]): boolean {
  let all = true;
  const largestFirst = [...pods].sort(
    (a, b) => b.memory - a.memory || b.cpu - a.cpu,
  );
  for (const pod of largestFirst) {
    const node = nodes.find(
      ({ cpu, memory, pods: places }) =>
        places >= 1 && cpu >= pod.cpu && memory >= pod.memory,
    );
    if (node) take(node, pod);
    all &&= node !== undefined;
  }
  return all;
}

function take(node: NodeRoom, pod: Amount): void {
  node.cpu -= pod.cpu;
  node.memory -= pod.memory;
  node.pods -= 1;
}
