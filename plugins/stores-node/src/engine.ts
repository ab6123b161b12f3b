// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import {
  Plan,
  SampleData,
  ShopCheck,
} from '@storekeeper/backstage-plugin-stores-common';

/** What an engine is told of a store: its wish, and where it goes. Nothing in it is secret. */
export type EngineStore = {
  id: string;
  /** Also the name of the Helm release; objects are called {name}-app, {name}-db and so on. */
  name: string;
  namespace: string;
  /** Host name without port, for the ingress. */
  host: string;
  /** What a person types, scheme and port included, without a slash at the end. */
  baseUrl: string;
  version: string;
  plan: string;
  replicas: number;
  owner: string;
  adminUser?: string;
  adminEmail: string;
  sampleData: SampleData;
  /** Whether it has been open before: what its owner took out of it since then is no fault. */
  opened: boolean;
};

/** What an engine is told of the cluster that the store goes to. */
export type EngineCluster = {
  environment: 'local' | 'production';
  simulated: boolean;
  baseDomain: string;
  /** Absent: the cluster's default class. */
  storageClass?: string;
  ingress: {
    className: string;
    /** Namespace in which the ingress controller's pods run, for the network policies. */
    namespace: string;
    annotations: Record<string, string>;
    tls: { enabled: boolean; issuer?: string };
  };
};

/** Where the engine's Helm chart is. */
export type EngineChart =
  | { name: string; version: string; path: string }
  | { name: string; version: string; oci: string };

/** How one key of a Secret comes to be. Made once, kept for the store's life. */
export type SecretKeyRecipe =
  /** A value that is not secret, like a user name. */
  | { value: string }
  /** Random characters from a cryptographic source; the alphabet is safe in URLs and shells. */
  | { generate: 'alphanumeric' | 'hex'; length: number; prefix?: string }
  /** The admin password of the creation request, or else generated. */
  | { adminPassword: true; length: number };

/** A Secret that the reconciler makes in the store's namespace before the release. */
export type SecretRecipe = {
  name: string;
  keys: Record<string, SecretKeyRecipe>;
};

/** A credential that a person may reveal; the values are read from the cluster at that moment. */
export type CredentialRecipe = {
  /** 'admin' is the one of the shop's administration. */
  id: string;
  label: string;
  url?: string;
  username: string;
  password: { secretName: string; key: string };
};

/** A workload whose readiness the store waits for. */
export type EngineWorkload = {
  kind: 'StatefulSet' | 'Deployment' | 'Job';
  /** Object name, or for a Job (whose name carries a hash) the value of its label app.kubernetes.io/component. */
  name: string;
  /** In a shop owner's words: "Database", "Shop". */
  title: string;
};

/** What one pod asks of its node, in Kubernetes quantities. */
export type EnginePod = { cpu: string; memory: string };

/** What the synthetic shopper has in hand: HTTP through the ingress, by its address, never by DNS. */
export interface Shopper {
  /** As fetch, with a path instead of a URL; cookies are kept as a browser would; redirects are not followed across hosts. */
  fetch(
    path: string,
    init?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<ShopperResponse>;
  /** Runs one named step of the visit, timed; what it throws ends the visit and is shown to people. */
  step<T>(id: string, title: string, action: () => Promise<T>): Promise<T>;
}

export type ShopperResponse = {
  status: number;
  headers: Record<string, string>;
  text: string;
  json<T = unknown>(): T;
};

/** One engine. Everything that is particular to it is behind this interface. */
export interface StoreEngine {
  id: string;
  title: string;
  summary: string;
  /** Who should choose it, in one sentence. */
  goodFor: string;
  /** Engine versions that can be wished, newest first; the first is the default. */
  versions: string[];
  /** Sizes, smallest first; the first is the default. */
  plans: Plan[];
  chart: EngineChart;
  /** Characters of an admin user or e-mail that the engine itself would refuse; the message is shown at the field. */
  validate?(store: {
    adminUser?: string;
    adminEmail: string;
  }): { field: string; message: string }[];
  urls(baseUrl: string): { storefront: string; admin: string };
  secrets(store: EngineStore): SecretRecipe[];
  credentials(store: EngineStore): CredentialRecipe[];
  workloads(store: EngineStore): EngineWorkload[];
  /**
   * The pods that run at a time while the store is being made, set-up included, as its chart makes them: a store is
   * begun once its cluster has room for them. Absent: the sum that the plan states, as if it were one pod.
   */
  pods?(store: EngineStore): EnginePod[];
  /** Helm values. Never a secret: these name the Secrets that were made before. */
  values(store: EngineStore, cluster: EngineCluster): JsonObject;
  /**
   * Acts as a shopper. 'sale' goes with a product to the last step before an order is placed and leaves no order behind;
   * 'light' opens the storefront and one product and writes nothing.
   */
  shop(
    shopper: Shopper,
    store: EngineStore,
    level: ShopCheck['level'],
  ): Promise<void>;
}
