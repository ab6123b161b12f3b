// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Processor time in thousandths of a core, memory in bytes. */
export type Amount = { cpu: number; memory: number };

/** What a node can give to pods at most. */
export type NodeRoom = Amount & { name: string; pods: number };

/** What a pod asks of a node, and of which one; without a node it waits for one. */
export type PodLoad = Amount & {
  namespace: string;
  node?: string;
  /** Whether it belongs to a store. */
  store: boolean;
  /** Whether it has done its work: it takes no room any more, and none like it is to come. */
  done?: boolean;
};

/** What a cluster has, and what is asked of it. */
export type ClusterRoom = {
  /** Those that are ready, take pods and suit the pods of a store. */
  nodes: NodeRoom[];
  pods: PodLoad[];
};

/** A store's claim: the pods that it runs at a time while it is being made. */
export type RoomClaim = { namespace: string; pods: Amount[] };
