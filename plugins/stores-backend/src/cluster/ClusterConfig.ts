// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** One cluster as it is configured under `stores.clusters`, defaults filled in. */
export type ClusterConfig = {
  name: string;
  /** Path of a kubeconfig file. Absent: $KUBECONFIG, ~/.kube/config, or the service account of the pod. */
  kubeconfig?: string;
  /** Absent: the file's current context at start. */
  context?: string;
  /** Path of a file that says how far the cluster is, for as long as its kubeconfig cannot be read. */
  progressFile?: string;
  environment: 'local' | 'production';
  /** Its nodes are simulated: nothing runs there, so nothing there is ever Ready. */
  simulated: boolean;
  baseDomain: string;
  url: { scheme: 'http' | 'https'; port?: number };
  storageClass?: string;
  /** Whether a store is made only once the cluster has room for it. */
  capacityCheck: boolean;
  ingress: {
    className: string;
    namespace: string;
    /** Host and port at which the portal reaches the ingress controller, like 127.0.0.1:8080. */
    address?: string;
    annotations: Record<string, string>;
    tls: { enabled: boolean; issuer?: string };
  };
};

/** How the Helm CLI is called. */
export type HelmConfig = {
  /** Name on the PATH, or a path. */
  binary: string;
  /** After so many seconds a call is killed. Nothing waits for workloads here, so a call takes a second or two. */
  timeoutSeconds: number;
  /** Calls at a time, for each cluster. */
  concurrency: number;
};
