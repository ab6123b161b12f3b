// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import {
  describeOnCluster,
  helm,
  kubeconfig,
  onRealCluster,
} from '../__testUtils__/realCluster';
import { Clusters } from '../cluster';
import { StoreObservation } from '../model';
import { tinyEngine } from './__testUtils__/tinyEngine';
import { TestStores } from './__testUtils__/TestStores';
import { Reconciler } from './Reconciler';
import { StoreQueue } from './StoreQueue';

const run = promisify(execFile);

jest.setTimeout(180_000);

describeOnCluster('Reconciler on a real cluster', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const reconcilers: Reconciler[] = [];
  const namespaces: string[] = [];
  let stores: TestStores;

  const config = mockServices.rootConfig({
    data: {
      stores: {
        ...onRealCluster,
        reconciler: { leaseSeconds: 2, checkIntervalSeconds: 2 },
      },
    },
  });

  const start = (
    options: { settings?: JsonObject; queue?: StoreQueue } = {},
  ) => {
    const logger = mockServices.logger.mock();
    const reconciler = Reconciler.create({
      queue: options.queue ?? stores.queue,
      shopChecks: stores.shopChecks,
      clusters: Clusters.create({ config, logger }),
      engines: new Map([['tiny', tinyEngine(options.settings)]]),
      logger,
      config,
    });
    reconciler.start();
    reconcilers.push(reconciler);
    return reconciler;
  };

  const add = async () => {
    const id = `t${randomBytes(4).toString('hex')}`;
    namespaces.push(`store-${id}`);
    await stores.add({ id });
    return { id, name: `tiny-${id}`, namespace: `store-${id}` };
  };

  const kubectl = async (...args: string[]) => {
    const { stdout } = await run('kubectl', [
      '--kubeconfig',
      `${kubeconfig}`,
      ...args,
    ]);
    return stdout.trim();
  };

  const revisions = async (store: { name: string; namespace: string }) => {
    const { stdout } = await run(helm, [
      'history',
      store.name,
      `--namespace=${store.namespace}`,
      `--kubeconfig=${kubeconfig}`,
      '--output=json',
    ]);
    return JSON.parse(stdout) as { revision: number; status: string }[];
  };

  beforeEach(async () => {
    stores = await TestStores.create(await databases.init('SQLITE_3'));
  });

  afterEach(async () => {
    await Promise.all(
      reconcilers.splice(0).map(reconciler => reconciler.stop()),
    );
    await kubectl(
      'delete',
      'namespace',
      '--ignore-not-found',
      '--wait=false',
      ...namespaces.splice(0),
    );
  });

  it('brings a store up to a sale, follows a change of its size, and leaves nothing of it', async () => {
    start();
    const store = await add();
    const ready = await stores.until(
      store.id,
      ({ phase }) => phase === 'Ready',
    );

    expect(
      ready.conditions.map(({ type, status }) => `${type} ${status}`),
    ).toEqual([
      'NamespaceReady True',
      'SecretsReady True',
      'Released True',
      'WorkloadsReady True',
      'ShopReady True',
    ]);
    expect(await stores.timeline(store.id)).toEqual([
      'Asked for',
      'A place for the shop is reserved',
      'Keys and passwords are made',
      'The shop is installed',
      'The shop is running',
      'A trial purchase worked',
      'The shop is open',
    ]);
    expect(await revisions(store)).toHaveLength(1);

    await stores.wish(store.id, ({ generation }) => ({
      replicas: 2,
      generation: generation + 1,
    }));
    await stores.until(store.id, ({ phase }) => phase === 'Updating');
    await stores.until(
      store.id,
      ({ phase, observedGeneration }) =>
        phase === 'Ready' && observedGeneration === 2,
    );
    expect(await revisions(store)).toHaveLength(2);
    expect(
      await kubectl(
        'get',
        'deployment',
        '-n',
        store.namespace,
        '-o',
        'jsonpath={.items[0].status.readyReplicas}',
      ),
    ).toBe('2');

    await stores.delete(store.id);
    await stores.until(store.id, ({ phase }) => phase === 'Deleted');
    expect(await kubectl('get', 'namespace', '-o', 'name')).not.toContain(
      store.namespace,
    );
    expect(
      await kubectl(
        'get',
        'pv',
        '-o',
        'jsonpath={.items[*].spec.claimRef.namespace}',
      ),
    ).not.toContain(store.namespace);
  });

  it('goes on after a crash at any write without a second revision or other passwords', async () => {
    // Each observation that a visit writes is lost once, together with the process that made it.
    const crashes = new Set<string>();
    const crashing = new Proxy(stores.queue, {
      get(target, key, receiver) {
        if (key !== 'observe') {
          return Reflect.get(target, key, receiver).bind(target);
        }
        return async (options: { observation: Partial<StoreObservation> }) => {
          const what =
            'steps' in options.observation
              ? 'progress'
              : Object.keys(options.observation).join();
          if (!crashes.has(what)) {
            crashes.add(what);
            throw new Error(`crashed before ${what} was written`);
          }
          return target.observe(
            options as Parameters<StoreQueue['observe']>[0],
          );
        };
      },
    });
    start({ queue: crashing });
    const store = await add();
    await stores.until(store.id, ({ phase }) => phase === 'Ready');

    expect([...crashes]).toEqual([
      'namespaceUid',
      'progress',
      'releaseHash,releaseGeneration',
    ]);
    expect(await revisions(store)).toHaveLength(1);
  });

  it('never touches a namespace of the same name that is somebody else’s', async () => {
    const store = await add();
    await kubectl('create', 'namespace', store.namespace);
    start();
    const failed = await stores.until(
      store.id,
      ({ phase }) => phase === 'Failed',
    );
    expect(failed.reason).toBe('NamespaceConflict');

    await stores.delete(store.id);
    await stores.until(store.id, ({ phase }) => phase === 'Deleted');
    expect(
      await kubectl(
        'get',
        'namespace',
        store.namespace,
        '-o',
        'jsonpath={.status.phase}',
      ),
    ).toBe('Active');
    expect(
      await kubectl('get', 'secret', '-n', store.namespace, '-o', 'name'),
    ).toBe('');
  });

  it('never calls a shop Ready whose pods are healthy and whose cart is broken', async () => {
    start({ settings: { cart: 'broken' } });
    const store = await add();
    const broken = await stores.until(
      store.id,
      // The ingress may need a moment to know the shop; that is a broken shop too, but another one.
      ({ message }) => message === 'Filling the cart: the cart stays empty',
    );
    expect(broken.reason).toBe('ShopBroken');
    expect(broken.phase).toBe('Provisioning');
    await stores.read(store.id);

    // Still so after several visits: patience does not open a shop.
    await expect(
      stores.until(store.id, ({ phase }) => phase === 'Ready', 6_000),
    ).rejects.toThrow(/ShopBroken/);
  });

  it('says why a set-up failed, without the secrets that its log gave away, and a retry repairs it', async () => {
    const failing = start({
      settings: {
        setup: 'echo "postgres://shop:$PASSWORD@db refused"; exit 3',
      },
    });
    const store = await add();
    const failed = await stores.until(
      store.id,
      ({ phase }) => phase === 'Failed',
    );
    expect(failed.failure).toMatchObject({
      reason: 'SetupFailed',
      retryable: true,
      message: expect.stringContaining('postgres://shop:[redacted]@db refused'),
    });
    await failing.stop();

    // Of the same generation, and so of the same Job name: a retry replaces the Job that gave up.
    start();
    await stores.wish(store.id, () => ({}));
    await stores.until(store.id, ({ phase }) => phase === 'Ready');
    expect(await revisions(store)).toHaveLength(2);
  });

  it('fails at once where an image can never be pulled', async () => {
    start({ settings: { image: 'Not/A valid image' } });
    const store = await add();
    const failed = await stores.until(
      store.id,
      ({ phase }) => phase === 'Failed',
    );
    expect(failed.failure?.reason).toBe('ImagePullFailed');
    await stores.delete(store.id);
    await stores.until(store.id, ({ phase }) => phase === 'Deleted');
  });
});
