// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** A Deployment, StatefulSet or Job, as far as it matters whether it runs. */
export type WorkloadView = {
  kind: 'Deployment' | 'StatefulSet' | 'Job';
  name: string;
  /** Label app.kubernetes.io/component. */
  component?: string;
  desired: number;
  ready: number;
  /** All that its newest spec asks for is there and ready, and nothing of an older one. */
  settled: boolean;
  createdAt: Date;
  /** Why it cannot make its pods (quota, admission), or why a Job gave up. */
  trouble?: { reason: string; message: string; at?: Date; final: boolean };
};

export type ContainerView = {
  name: string;
  image: string;
  ready: boolean;
  restarts: number;
  startedAt?: Date;
  waiting?: { reason: string; message?: string };
  /** How it ended, or how its predecessor did. */
  ended?: {
    reason: string;
    exitCode: number;
    message?: string;
    at?: Date;
    previous: boolean;
  };
};

export type PodView = {
  name: string;
  component?: string;
  phase: string;
  ready: boolean;
  restarts: number;
  createdAt: Date;
  deleting: boolean;
  /** It belongs to a Job. */
  job?: string;
  /** What the scheduler says while it has found no node. */
  unschedulable?: { message: string; since: Date };
  /** Init containers first. */
  containers: ContainerView[];
};

export type VolumeView = {
  name: string;
  phase: string;
  capacity?: string;
  storageClass?: string;
  deleting: boolean;
};

export type EventView = {
  /** Kind and name of what it is about, like Pod/shop-app-x. */
  object: string;
  reason: string;
  message: string;
  type: string;
  at: Date;
  count: number;
};

/** What a store's namespace shows at one moment. */
export type Snapshot = {
  workloads: WorkloadView[];
  pods: PodView[];
  volumes: VolumeView[];
};
