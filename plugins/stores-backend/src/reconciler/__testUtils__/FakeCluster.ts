// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { ConflictError } from '@backstage/errors';
import { SecretRecipe } from '@storekeeper/backstage-plugin-stores-node';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  Cluster,
  ClusterInfo,
  NamespaceState,
  Revision,
  Snapshot,
} from '../../cluster';

type FakeNamespace = {
  uid: string;
  storeId: string;
  terminating: boolean;
  secrets: Map<string, string>;
  release: (Revision & { values: JsonObject })[];
  /** Looks at the workloads since they were last changed; ready at the third. */
  looks: number;
  scaledDown: boolean;
};

/**
 * A cluster in memory behind the reconciler's own interface. Like a real one it takes a few looks until anything is
 * ready or gone. Its shop is a real HTTP server.
 */
export class FakeCluster implements Cluster {
  readonly info: ClusterInfo = {
    name: 'local',
    environment: 'local',
    simulated: false,
    baseDomain: 'localhost',
    ingress: {
      className: 'nginx',
      namespace: 'ingress-nginx',
      annotations: {},
      tls: { enabled: false },
    },
    host: name => `${name}.localhost`,
    baseUrl: host => `http://${host}:8080`,
  };

  /** How often something was really made. */
  readonly made = { namespaces: 0, revisions: 0, secrets: 0 };
  readonly pages: Record<string, string> = { '/': 'hello', '/cart': 'works' };
  /** What a look into a namespace adds. */
  trouble: Partial<Snapshot> = {};
  private readonly all = new Map<string, FakeNamespace>();
  private server?: Server;
  private uids = 0;

  static create() {
    return new FakeCluster();
  }

  private constructor() {}

  async open(): Promise<void> {
    this.server = createServer((request, response) => {
      const page = this.pages[request.url ?? ''];
      response.statusCode = page === undefined ? 404 : 200;
      response.end(page);
    });
    await new Promise<void>(resolve => {
      this.server?.listen(0, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    await new Promise(resolve => {
      this.server?.close(resolve);
    });
  }

  namespace(name: string): FakeNamespace | undefined {
    return this.all.get(name);
  }

  watch() {
    return async () => undefined;
  }

  readonly namespaces: Cluster['namespaces'] = {
    read: async store => this.judge(store),
    ensure: async store => {
      if (!this.all.has(store.namespace)) {
        this.made.namespaces += 1;
        this.uids += 1;
        this.all.set(store.namespace, {
          uid: `uid-${this.uids}`,
          storeId: store.id,
          terminating: false,
          secrets: new Map(),
          release: [],
          looks: 0,
          scaledDown: false,
        });
      }
      return this.judge(store);
    },
    delete: async ({ name, uid }) => {
      const namespace = this.all.get(name);
      if (namespace?.uid === uid) {
        namespace.terminating = true;
        namespace.looks = 0;
      }
    },
  };

  readonly secrets: Cluster['secrets'] = {
    ensure: async ({ namespace, recipes }) => {
      const { secrets } = this.require(namespace);
      for (const recipe of recipes) {
        this.ensureSecret(secrets, recipe);
      }
    },
    read: async ({ namespace, name, key }) =>
      this.require(namespace).secrets.get(`${name}/${key}`) ?? '',
    values: async namespace => [...this.require(namespace).secrets.values()],
  };

  readonly releases: Cluster['releases'] = {
    hardTimeoutMs: 1_000,
    history: async ({ namespace }) =>
      [...this.require(namespace).release].reverse(),
    upgrade: async ({ namespace, values, description, onStart }) => {
      await onStart?.();
      const found = this.require(namespace);
      this.made.revisions += 1;
      found.release.forEach(revision => {
        revision.status = 'superseded';
      });
      found.release.push({
        revision: found.release.length + 1,
        status: 'deployed',
        updated: new Date(),
        description,
        values,
      });
      found.looks = 0;
      found.scaledDown = false;
    },
    rollback: async () => undefined,
    uninstall: async ({ namespace, onStart }) => {
      await onStart?.();
      this.require(namespace).release = [];
    },
  };

  readonly workloads: Cluster['workloads'] = {
    snapshot: async name => {
      const namespace = this.require(name);
      namespace.looks += 1;
      const settled = namespace.looks >= 3;
      const installed = namespace.release.length > 0;
      const store = name.replace(/^store-/, 'tiny-');
      const common = { desired: 1, settled, createdAt: new Date(0) };
      return {
        workloads: installed
          ? [
              {
                ...common,
                kind: 'Deployment',
                name: `${store}-app`,
                ready: settled ? 1 : 0,
              },
              {
                ...common,
                kind: 'Job',
                name: `${store}-setup-1`,
                component: 'setup',
                ready: settled ? 1 : 0,
              },
            ]
          : [],
        pods: [],
        volumes: [],
        ...this.trouble,
      };
    },
    events: async () => [],
    log: async () => '',
    scaleDown: async name => {
      const namespace = this.require(name);
      if (!namespace.scaledDown) {
        namespace.scaledDown = true;
        return 1;
      }
      return 0;
    },
    deleteJobs: async () => undefined,
  };

  readonly ingresses: Cluster['ingresses'] = {
    shopAddress: async () => ({
      hostname: '127.0.0.1',
      port: (this.server?.address() as AddressInfo).port,
      verifyCertificate: false,
    }),
  };

  readonly leftovers: Cluster['leftovers'] = { sweep: async () => [] };

  private judge(store: {
    id: string;
    namespace: string;
    namespaceUid?: string;
  }): NamespaceState {
    const namespace = this.all.get(store.namespace);
    if (!namespace) {
      return { state: 'absent' };
    }
    const { uid, storeId, terminating } = namespace;
    if (
      storeId !== store.id ||
      (store.namespaceUid && store.namespaceUid !== uid)
    ) {
      return { state: 'foreign', message: 'It is somebody else’s.' };
    }
    if (!terminating) {
      return { state: 'ours', uid };
    }
    namespace.looks += 1;
    if (namespace.looks > 2) {
      this.all.delete(store.namespace);
      return { state: 'absent' };
    }
    return { state: 'terminating', uid };
  }

  private ensureSecret(
    secrets: Map<string, string>,
    recipe: SecretRecipe,
  ): void {
    for (const key of Object.keys(recipe.keys)) {
      const name = `${recipe.name}/${key}`;
      if (!secrets.has(name)) {
        this.made.secrets += 1;
        secrets.set(name, `secret-${Math.random()}`);
      }
    }
  }

  private require(name: string): FakeNamespace {
    const namespace = this.all.get(name);
    if (!namespace || namespace.terminating) {
      throw new ConflictError(`Namespace ${name} is not there`);
    }
    return namespace;
  }
}
