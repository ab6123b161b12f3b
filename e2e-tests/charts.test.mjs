// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { storeCharts } from '../charts/tests/charts.mjs';
import run from '../dev/bootstrap/run.js';
import { ensureBothHelms } from '../dev/toolchain/ensureBothHelms.mjs';
import { environment } from './support/environment.mjs';
import { kubectl } from './support/kube.mjs';
import { PlainRelease } from './support/plainHelm/PlainRelease.mjs';
import { solverObjects } from './support/plainHelm/solverObjects.mjs';

const { helms } = await ensureBothHelms();
const [helm] = helms;

for (const chart of storeCharts) {
  describe(`the ${chart.name} chart before a real API server`, () => {
    const store = PlainRelease.create({
      helm,
      name: `strict-${randomBytes(3).toString('hex')}`,
    });
    const template = (...args) =>
      run(helm.file, [
        'template',
        store.name,
        chart.path,
        `--namespace=${store.namespace}`,
        ...args,
      ]);
    const apply = (input, ...args) =>
      run(
        'kubectl',
        [
          `--kubeconfig=${environment.kubeconfig}`,
          'apply',
          '--server-side',
          '--force-conflicts',
          '--validate=strict',
          '--filename=-',
          ...args,
        ],
        { input },
      );

    before(() => store.makeNamespace());
    after(() => store.remove());

    describe('knows every field', () => {
      // Pods are admitted only beside the account that they run as, and a dry run makes none.
      before(() => store.kubectl('create', 'serviceaccount', store.name));
      after(() => store.kubectl('delete', 'serviceaccount', store.name));

      for (const file of [undefined, ...chart.valuesFiles]) {
        test(`with ${file ?? 'its own values'}`, async () => {
          const given = file ? [`--values=${join(chart.path, file)}`] : [];
          const settings = '--set=store.autoscaling.enabled=true';
          const text = await template(...given, settings);
          const said = await apply(text, '--dry-run=server');
          const made = said.trim().split('\n').length;
          assert.equal(made, text.match(/^kind: /gm).length);
        });
      }
    });

    test('says which keys a given Secret lacks, and takes one that has them', async () => {
      const name = 'given';
      const tryIt = () =>
        store.helm(
          'install',
          chart.path,
          '--dry-run=server',
          `--set=secrets.existingSecret=${name}`,
        );
      const secret = (...keys) =>
        store.kubectl(
          'create',
          'secret',
          'generic',
          name,
          ...keys.map(key => `--from-literal=${key}=x`),
        );
      const text = await template();
      const keys = [...text.matchAll(/^ {2}([a-z]+(?:-[a-z]+)+): "/gm)].map(
        ([, key]) => key,
      );
      assert.ok(keys.includes('db-password'));

      const waiting = await tryIt();
      assert.match(waiting, /The pods wait for the Secret given/);
      await secret(...keys.filter(key => key !== 'db-password'));
      await assert.rejects(
        tryIt(),
        /the Secret "given" in the namespace "store-strict-\w+" lacks db-password\. It needs all of: admin-email, /,
      );
      await store.kubectl('delete', 'secret', name);
      await secret(...keys);
      assert.doesNotMatch(await tryIt(), /The pods wait/);
    });

    test("admits cert-manager's solver beside a store, where it is asked for a certificate", async () => {
      const withIssuer = enabled =>
        store.helm(
          'upgrade',
          chart.path,
          '--install',
          '--set=store.stopped=true',
          `--set=ingress.tls.enabled=${enabled}`,
          '--set=ingress.tls.issuer=nobody-issues',
        );
      const objects = solverObjects(store.namespace);
      const text = objects.map(object => stringify(object)).join('---\n');
      await withIssuer(false);
      await assert.rejects(apply(text), /exceeded quota.*services\.nodeports/);
      await kubectl(
        'delete',
        'pod,service',
        `--namespace=${store.namespace}`,
        '--selector=acme.cert-manager.io/http01-solver=true',
      );
      await withIssuer(true);
      await apply(text);
    });
  });
}
