// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import run from '../../../dev/bootstrap/run.js';
import { environment } from '../environment.mjs';
import { apply, get, kubectl } from '../kube.mjs';
import { until } from '../until.mjs';
import { AccountClient } from './AccountClient.mjs';
import {
  harmlessWorkload,
  hostileWorkloads,
  runaway,
} from './hostileWorkloads.mjs';

const REPLICAS = 50;

/** The API server refuses what "restricted" forbids, and accepts the same where nobody has asked for that. */
export async function assertRestricted({ inside, outside }) {
  await dryRun([harmlessWorkload(inside)]);
  const refused = await dryRun(hostileWorkloads(inside)).then(
    () => '',
    error => error.message,
  );
  for (const { metadata } of hostileWorkloads(inside)) {
    assert.match(
      refused,
      new RegExp(
        `pods "${metadata.name}" is forbidden: violates PodSecurity "restricted`,
      ),
    );
  }
  await dryRun(hostileWorkloads(outside));
}

/** However many pods somebody asks for, the store's quota is where it ends. */
export async function assertQuotaHolds(namespace) {
  const { items } = await get('resourcequotas', `--namespace=${namespace}`);
  const most = Number(items[0].spec.hard.pods);
  assert.ok(most < REPLICAS);
  await apply([runaway({ namespace, replicas: REPLICAS })]);
  const refused = await until(
    'the quota refusing more',
    async () => {
      const sets = await get(
        'replicasets',
        `--namespace=${namespace}`,
        '--selector=app=runaway',
      );
      return sets.items
        .flatMap(({ status }) => status.conditions ?? [])
        .find(({ type }) => type === 'ReplicaFailure');
    },
    { seconds: 60 },
  );
  assert.match(refused.message, /exceeded quota/);
  const pods = await get('pods', `--namespace=${namespace}`);
  const alive = pods.items.filter(
    ({ status }) => !['Succeeded', 'Failed'].includes(status.phase),
  );
  assert.ok(alive.length <= most, `${alive.length} pods of ${most}`);
  await kubectl('delete', 'deployment/runaway', `--namespace=${namespace}`);
  await assert.rejects(
    dryRun([harmlessWorkload(namespace, { limits: { memory: '64Gi' } })]),
    /maximum memory usage per Container/,
  );
}

/** The store's account can do nothing, and no pod has its token. */
export async function assertPowerless({ namespace, account }) {
  const client = await AccountClient.create({ namespace, account });
  try {
    const paths = await client.paths(namespace);
    assert.ok(paths.length > 40, 'the kinds of the cluster');
    assert.ok(paths.some(path => path.endsWith('/secrets')));
    await Promise.all(paths.map(path => assertForbidden(client, path)));
  } finally {
    client.close();
  }
  const { items } = await get(
    'pods',
    `--namespace=${namespace}`,
    '--selector=app.kubernetes.io/part-of=store-platform',
    '--field-selector=status.phase=Running',
  );
  assert.ok(items.length > 0);
  for (const { spec } of items) {
    assert.ok(
      (spec.volumes ?? []).every(
        ({ projected, secret }) => !projected && !secret,
      ),
    );
  }
  await Promise.all(
    items
      .filter(stays)
      .map(({ metadata }) =>
        kubectl(
          'exec',
          metadata.name,
          `--namespace=${namespace}`,
          '--',
          'sh',
          '-c',
          '! ls /var/run/secrets/kubernetes.io',
        ),
      ),
  );
}

/** A Job's pod may end before one has looked into it. */
const stays = ({ metadata }) =>
  !metadata.ownerReferences?.some(({ kind }) => kind === 'Job');

async function assertForbidden(client, path) {
  for (const [method, query] of [
    ['GET', ''],
    ['POST', '?dryRun=All'],
    ['DELETE', '?dryRun=All'],
  ]) {
    const { status } = await client.send(method, `${path}${query}`);
    // What can be listed only (metrics) has nothing to be refused for other methods.
    const refused = method === 'GET' ? [403] : [403, 405];
    assert.ok(refused.includes(status), `${method} ${path}: ${status}`);
  }
}

/** What the API server would say; one call for all, as it goes on after the first that is refused. */
function dryRun(workloads) {
  return run(
    'kubectl',
    [
      `--kubeconfig=${environment.kubeconfig}`,
      'create',
      '--dry-run=server',
      '--filename=-',
    ],
    {
      input: JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: workloads,
      }),
    },
  );
}
