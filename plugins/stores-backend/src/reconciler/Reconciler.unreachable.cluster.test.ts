// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { chmodSync } from 'node:fs';
import {
  describeOnCluster,
  helm,
  onRealCluster,
} from '../__testUtils__/realCluster';
import { UnrulyApiServer } from '../__testUtils__/UnrulyApiServer';
import { ClusterStores } from './__testUtils__/ClusterStores';

jest.setTimeout(600_000);

const [cluster] = onRealCluster.clusters;

describeOnCluster('Reconciler without what it needs', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const directory = createMockDirectory();
  let api: UnrulyApiServer;
  let shops: ClusterStores;

  beforeEach(async () => {
    api = await UnrulyApiServer.create(directory);
    await api.open();
  });

  afterEach(async () => {
    await shops.stop();
    await api.close();
  });

  /** Writes a shell script that takes Helm's place. */
  const script = (does: string) => {
    directory.addContent({ helm: `#!/bin/sh\n${does}\n` });
    chmodSync(directory.resolve('helm'), 0o755);
    return directory.resolve('helm');
  };

  it('waits for an API server that is away, slow or silent, beside a cluster that is well', async () => {
    await api.close();
    const away = { ...cluster, name: 'away', kubeconfig: api.kubeconfig };
    shops = await ClusterStores.create({
      knex: await databases.init('SQLITE_3'),
      directory,
      settings: {
        clusters: [cluster, away],
      },
    });
    shops.start();
    const remedy = /operator has to look after cluster 'away'/;
    const id = await shops.add({ cluster: 'away' });
    await shops.untilSaid(id, 'ClusterUnreachable', remedy);
    await shops.untilReady(await shops.add());

    api.delayMs = 300;
    await api.open();
    await shops.untilReady(id);

    // In the middle of a change it goes away, and comes back without a word.
    await shops.resize(id, 2);
    await shops.stores.until(id, ({ phase }) => phase === 'Updating');
    await api.close();
    await shops.untilSaid(id, 'ClusterUnreachable', remedy);
    api.delayMs = 0;
    api.holds = () => true;
    await api.open();
    await shops.untilSaid(id, 'ClusterUnreachable', /aborted|timeout/);
    api.holds = () => false;
    await shops.untilReady(id);

    api.cutWatches();
    await shops.kubectl('delete', 'deployment', '--all', `-n=store-${id}`);
    const noticed = await shops.untilSaid(id, 'WorkloadsStarting');
    expect(noticed.phase).toBe('Degraded');
  });

  it('waits for a Helm that is gone, too old or silent, and looks after open shops meanwhile', async () => {
    shops = await ClusterStores.create({
      knex: await databases.init('SQLITE_3'),
      directory,
      settings: {
        helm: { binary: script(`exec ${helm} "$@"`), timeoutSeconds: 60 },
      },
    });
    shops.start();
    const open = await shops.add();
    await shops.untilReady(open);

    directory.clear();
    const id = await shops.add();
    const remedy = 'operator has to install Helm 3 or 4';
    const says = (what: string) =>
      shops.untilSaid(id, 'HelmMissing', new RegExp(`${what}.*${remedy}`));
    await says('is not there or cannot be run');
    script('echo v2.17.0; [ "$1" = version ]');
    await says('says that it is v2.17.0');
    script('exec sleep 600');
    await says('has not said its version within 8 s');
    await shops.kubectl('delete', 'deployment', '--all', `-n=store-${open}`);
    await shops.untilSaid(open, 'WorkloadsStarting');

    script(`exec ${helm} "$@"`);
    await shops.untilReady(id);
    const { failure } = await shops.stores.read(id);
    expect(failure).toBeUndefined();
  });
});
