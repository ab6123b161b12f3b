// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { kubeconfig, onRealCluster } from '../../__testUtils__/realCluster';
import { Clusters } from '../../cluster';
import { Reconciler } from '../Reconciler';
import { TestStores } from './TestStores';
import { tinyEngine } from './tinyEngine';

const run = promisify(execFile);

/** A machine that has much to do takes its time. */
const PATIENCE_MS = 120_000;

type Object = { kind: string; metadata: { name: string } } & JsonObject;

/** Stores of tiny engines on a real cluster, a reconciler that works on them, and an operator's hands. */
export class ClusterStores {
  static async create(options: {
    knex: Knex;
    directory: ReturnType<typeof createMockDirectory>;
    /** Settings below `stores`, instead of those for the real cluster. */
    settings?: JsonObject;
    /** Settings of the chart, for each engine by its id. */
    engines?: Record<string, JsonObject>;
    /** After so long a revision that is pending is taken for one that was left behind. */
    staleAfterMs?: number;
  }) {
    const stores = await TestStores.create(options.knex);
    return new ClusterStores(stores, options);
  }

  readonly logger = mockServices.logger.mock();
  private readonly reconciler: Reconciler;
  private readonly ids: string[] = [];
  private readonly objects: Object[] = [];

  private constructor(
    readonly stores: TestStores,
    private readonly options: Parameters<typeof ClusterStores.create>[0],
  ) {
    const { logger } = this;
    const config = mockServices.rootConfig({
      data: {
        stores: {
          ...onRealCluster,
          helm: { ...onRealCluster.helm, timeoutSeconds: 60 },
          ...options.settings,
        },
      },
    });
    const clusters = Clusters.create({ config, logger });
    if (options.staleAfterMs !== undefined) {
      clusters.all().forEach(({ releases }) =>
        Object.defineProperty(releases, 'hardTimeoutMs', {
          value: options.staleAfterMs,
        }),
      );
    }
    const engines = { tiny: {}, ...options.engines };
    this.reconciler = Reconciler.create({
      queue: stores.queue,
      shopChecks: stores.shopChecks,
      clusters,
      engines: new Map(
        Object.entries(engines).map(([id, chart]) => [id, tinyEngine(chart)]),
      ),
      logger,
      config,
    });
  }

  start(): void {
    this.reconciler.start();
  }

  /** Orders a store and returns its id. */
  async add({ engine = 'tiny', cluster = 'local' } = {}): Promise<string> {
    const id = `t${randomBytes(4).toString('hex')}`;
    this.ids.push(id);
    await this.stores.add({ id, engine, cluster });
    this.reconciler.wake();
    return id;
  }

  /** Wishes another size of it. */
  async resize(id: string, replicas: number): Promise<void> {
    await this.stores.wish(id, ({ generation }) => ({
      replicas,
      generation: generation + 1,
    }));
    this.reconciler.wake();
  }

  /** Resolves once its newest wish has been reached. */
  async untilReady(id: string): Promise<void> {
    await this.stores.until(
      id,
      ({ phase, generation, observedGeneration }) =>
        phase === 'Ready' && generation === observedGeneration,
      PATIENCE_MS,
    );
  }

  /** Resolves with the store once it says this reason; its own words are in `message`. */
  async untilSaid(id: string, reason: string, message = /./) {
    const said = await this.stores.until(
      id,
      store => store.reason === reason && message.test(store.message),
      PATIENCE_MS,
    );
    return said;
  }

  async delete(id: string): Promise<void> {
    await this.stores.delete(id);
    this.reconciler.wake();
  }

  async kubectl(...args: string[]): Promise<string> {
    const { stdout } = await run('kubectl', [
      `--kubeconfig=${kubeconfig}`,
      ...args,
    ]);
    return stdout.trim();
  }

  /** Makes objects outside of the stores' namespaces, which go with the test. */
  async apply(...items: Object[]): Promise<void> {
    this.objects.push(...items);
    this.options.directory.addContent({
      'objects.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
    });
    const file = this.options.directory.resolve('objects.json');
    await this.kubectl('apply', `--filename=${file}`);
  }

  async remove(...items: Object[]): Promise<void> {
    for (const { kind, metadata } of items) {
      await this.kubectl('delete', '--ignore-not-found', kind, metadata.name);
    }
  }

  /** Leaves nothing in the cluster. */
  async stop(): Promise<void> {
    await this.reconciler.stop();
    await this.remove(...this.objects);
    if (this.ids.length === 0) return;
    await this.kubectl(
      'delete',
      'namespace',
      '--ignore-not-found',
      '--wait=false',
      ...this.ids.map(id => `store-${id}`),
    );
  }
}
