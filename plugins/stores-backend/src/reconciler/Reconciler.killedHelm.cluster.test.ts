// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { chmodSync, readFileSync } from 'node:fs';
import {
  describeOnCluster,
  helm,
  onRealCluster,
} from '../__testUtils__/realCluster';
import { UnrulyApiServer } from '../__testUtils__/UnrulyApiServer';
import { ClusterStores } from './__testUtils__/ClusterStores';

jest.setTimeout(600_000);

describeOnCluster('Reconciler whose Helm is killed', () => {
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

  /** Where the Helm that works in a namespace writes its command and its process. */
  const callFile = (namespace: string) =>
    directory.resolve(`call-${namespace}`);

  it('recovers an installation, a change and a way back whose Helm was killed amid its work', async () => {
    directory.addContent({
      helm: [
        '#!/bin/sh',
        'for argument in "$@"; do',
        '  case $argument in --namespace=*)',
        `    echo "$1 $$" > ${callFile('${argument#--namespace=}')};;`,
        '  esac',
        'done',
        `exec ${helm} "$@"`,
      ].join('\n'),
    });
    const binary = directory.resolve('helm');
    chmodSync(binary, 0o755);
    shops = await ClusterStores.create({
      knex: await databases.init('SQLITE_3'),
      directory,
      settings: {
        clusters: [
          { ...onRealCluster.clusters[0], kubeconfig: api.kubeconfig },
        ],
        helm: { binary, timeoutSeconds: 60 },
      },
      staleAfterMs: 5_000,
    });
    // Of each store the commands of Helm that are still to die, at their first word about the Deployment once they have
    // noted what they are about: a change, or for the way back a look, as Helm 3 changes nothing that is as it was.
    const deaths = new Map<string, string[]>();
    api.holds = ({ method, url = '' }) => {
      const [, namespace, name] =
        /namespaces\/(.*?)\/deployments(\/[\w-]+)?/.exec(url) ?? [];
      const [next, ...later] = deaths.get(namespace) ?? [];
      if (!next) return false;
      if (method === 'GET' && !(next === 'rollback' && name)) return false;
      const [command, pid] = readFileSync(callFile(namespace), 'utf8').split(
        ' ',
      );
      if (command !== next) return false;
      deaths.set(namespace, later);
      process.kill(Number(pid), 'SIGKILL');
      return true;
    };
    const die = (id: string, ...commands: string[]) =>
      deaths.set(`store-${id}`, commands);

    const [installed, changed, back] = [
      await shops.add(),
      await shops.add(),
      await shops.add(),
    ];
    die(installed, 'upgrade');
    shops.start();
    await Promise.all([shops.untilReady(changed), shops.untilReady(back)]);
    die(changed, 'upgrade');
    die(back, 'upgrade', 'rollback');
    await Promise.all([shops.resize(changed, 2), shops.resize(back, 2)]);
    await Promise.all(
      [installed, changed, back].map(id => shops.untilReady(id)),
    );
    const recovered = (id: string, what: string) =>
      expect(shops.logger.info).toHaveBeenCalledWith(
        expect.stringMatching(
          new RegExp(`${id}: revision \\d was left ${what}`),
        ),
      );
    recovered(installed, 'pending-install, removing it');
    recovered(changed, 'pending-upgrade, going back to 1');
    recovered(back, 'pending-upgrade, going back to 1');
    recovered(back, 'pending-rollback, going back to 1');
    expect([...deaths.values()].flat()).toEqual([]);
    for (const [id, replicas] of [
      [installed, '1'],
      [changed, '2'],
      [back, '2'],
    ]) {
      const ready = await shops.kubectl(
        'get',
        'deployment',
        `--namespace=store-${id}`,
        '-o=jsonpath={.items[*].status.readyReplicas}',
      );
      expect(ready).toBe(replicas);
    }
  });
});
