// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { ConflictError } from '@backstage/errors';
import { SecretRecipe } from '@storekeeper/backstage-plugin-stores-node';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  HelmError,
  Cluster,
  ClusterInfo,
  NamespaceState,
  Revision,
  Snapshot,
} from '../../cluster';

/** What the tiny engine says that its pod asks for. */
const TINY_POD = { cpu: 100, memory: 2 ** 27 };

const INFO: Omit<ClusterInfo, 'name'> = {
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
  readonly info: ClusterInfo;

  /** How often something was really made. */
  readonly made = { revisions: 0 };
  readonly pages: Record<string, string> = { '/': 'hello', '/cart': 'works' };
  /** What a look adds at what is installed. */
  trouble: Partial<Snapshot> = {};
  /** Called while Helm is at work; what throws there kills Helm, too, and leaves the revision pending. */
  midway: (point: string) => void = () => undefined;
  /** Each store takes one TINY_POD. */
  nodes = [{ name: 'node', cpu: 100_000, memory: 2 ** 40, pods: 1_000 }];
  private readonly all = new Map<string, FakeNamespace>();
  private server?: Server;
  private uids = 0;

  /** `now` tells the time that its revisions carry. */
  static create(options: { name?: string; now?: () => Date } = {}) {
    const { name = 'local', now = () => new Date() } = options;
    return new FakeCluster(name, now);
  }

  private constructor(name: string, private readonly now: () => Date) {
    this.info = { ...INFO, name };
  }

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

  /** As if nothing had ever been there. */
  forget(): void {
    this.all.clear();
  }

  /** The values of the revision that is deployed. */
  values(id: string): JsonObject | undefined {
    return this.all
      .get(`store-${id}`)
      ?.release.find(({ status }) => status === 'deployed')?.values;
  }

  /** What there is of a store. */
  objects(id: string): { namespaces: string[]; secrets: number } {
    const own = [...this.all.values()].filter(({ storeId }) => storeId === id);
    return {
      namespaces: own.map(({ uid }) => uid),
      secrets: own.reduce((sum, { secrets }) => sum + secrets.size, 0),
    };
  }

  /**
   * The revisions that stand for a wish, as generation/attempt, both counted from 1, the oldest first. What a recovery
   * made says so, and is left out; what says neither is given as it is.
   */
  wishedRevisions(id: string): string[] | undefined {
    const attempts: Record<string, string[]> = {};
    return this.all
      .get(`store-${id}`)
      ?.release.map(({ description }) => description)
      .filter(description => !/^(Underway|Rollback to \d+)$/.test(description))
      .map(description => {
        const mark = /^storekeeper generation=(\d+) attempt=(\d+) /;
        const [, generation, attempt] = mark.exec(description) ?? [];
        if (!generation) {
          return description;
        }
        const known = (attempts[generation] ??= []);
        if (!known.includes(attempt)) {
          known.push(attempt);
        }
        return `${generation}/${known.indexOf(attempt) + 1}`;
      });
  }

  /** As `trouble`: the store's set-up gave up. */
  failedSetUp(id: string): Partial<Snapshot> {
    const common = {
      desired: 1,
      ready: 0,
      settled: false,
      createdAt: this.now(),
    };
    const name = `tiny-${id}-setup-1`;
    return {
      workloads: [
        { ...common, kind: 'Deployment', name: `tiny-${id}-app` },
        {
          ...common,
          kind: 'Job',
          name,
          component: 'setup',
          trouble: {
            reason: 'BackoffLimitExceeded',
            message: 'Job has reached the specified backoff limit',
            final: true,
          },
        },
      ],
      pods: [
        {
          name: `${name}-x`,
          component: 'setup',
          phase: 'Failed',
          ready: false,
          restarts: 0,
          createdAt: this.now(),
          deleting: false,
          job: name,
          containers: [
            {
              name: 'setup',
              image: 'tiny',
              ready: false,
              restarts: 0,
              ended: { reason: 'Error', exitCode: 3, previous: false },
            },
          ],
        },
      ],
    };
  }

  watch() {
    return async () => undefined;
  }

  readonly namespaces: Cluster['namespaces'] = {
    read: async store => this.judge(store),
    isKnown: async store =>
      store.namespaceUid !== undefined &&
      this.all.get(store.namespace)?.terminating === false &&
      this.judge(store).state === 'ours',
    ensure: async store => {
      if (!this.all.has(store.namespace)) {
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
      const { release } = this.require(namespace);
      if (release.at(-1)?.status === 'uninstalling') {
        throw new HelmError('Unknown', 'the release has no deployed releases');
      }
      this.made.revisions += 1;
      this.revise(namespace, {
        kind: release.length === 0 ? 'install' : 'upgrade',
        description,
        values,
      });
    },
    rollback: async ({ namespace, revision, onStart }) => {
      await onStart?.();
      const { release } = this.require(namespace);
      const values = release.find(old => old.revision === revision)?.values;
      this.revise(namespace, {
        kind: 'rollback',
        description: `Rollback to ${revision}`,
        values: values ?? {},
      });
    },
    uninstall: async ({ namespace, onStart }) => {
      await onStart?.();
      const it = this.require(namespace);
      const newest = it.release.at(-1);
      if (newest) newest.status = 'uninstalling';
      this.midway('amid uninstall');
      it.release = [];
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
        ...(installed && this.trouble),
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
    deleteJobs: async ({ names }) => {
      if (names.length > 0) {
        this.trouble = {};
      }
    },
  };

  readonly ingresses: Cluster['ingresses'] = {
    shopAddress: async () => ({
      hostname: '127.0.0.1',
      port: (this.server?.address() as AddressInfo).port,
      verifyCertificate: false,
    }),
  };

  readonly capacity: Cluster['capacity'] = {
    read: async () => ({
      nodes: this.nodes,
      pods: [...this.all].flatMap(([namespace, { release, scaledDown }]) =>
        release.length > 0 && !scaledDown
          ? [{ ...TINY_POD, namespace, node: 'node', store: true }]
          : [],
      ),
    }),
  };

  readonly leftovers: Cluster['leftovers'] = {
    sweep: async () => ({ checks: [], leftovers: [] }),
  };

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

  /** As Helm does it: first the revision is pending, then it takes the place of the one before. */
  private revise(
    name: string,
    made: { kind: string; description: string; values: JsonObject },
  ): void {
    const namespace = this.require(name);
    const { release } = namespace;
    const { kind, description, values } = made;
    const revision = {
      revision: (release.at(-1)?.revision ?? 0) + 1,
      status: `pending-${kind}`,
      updated: this.now(),
      description: 'Underway',
      values,
    };
    release.push(revision);
    this.midway(`amid ${kind}`);
    release
      .filter(({ status }) => status === 'deployed')
      .forEach(old => {
        old.status = 'superseded';
      });
    Object.assign(revision, { status: 'deployed', description });
    namespace.looks = 0;
    namespace.scaledDown = false;
  }

  private ensureSecret(
    secrets: Map<string, string>,
    recipe: SecretRecipe,
  ): void {
    for (const key of Object.keys(recipe.keys)) {
      const name = `${recipe.name}/${key}`;
      if (!secrets.has(name)) {
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
