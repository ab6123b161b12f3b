// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  containers,
  ofKind,
  podTemplates,
  render,
  storeCharts,
} from './charts.mjs';

for (const chart of storeCharts) {
  for (const file of [undefined, ...chart.valuesFiles]) {
    const objects = () => render({ chart, files: file ? [file] : [] });

    test(`${chart.name} with ${
      file ?? 'its own values'
    }: every pod is fit for Pod Security "restricted" and writes nowhere else`, () => {
      const templates = podTemplates(objects());
      assert.ok(templates.length > 1);
      for (const { object, template } of templates) {
        const { spec } = template;
        const where = `${object.kind} ${object.metadata.name}`;
        assert.equal(spec.automountServiceAccountToken, false, where);
        assert.equal(spec.securityContext.runAsNonRoot, true, where);
        assert.ok(spec.securityContext.runAsUser > 0, where);
        assert.equal(
          spec.securityContext.seccompProfile.type,
          'RuntimeDefault',
          where,
        );
        for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) {
          assert.equal(spec[key], undefined, where);
        }
        for (const volume of spec.volumes ?? []) {
          assert.ok(
            volume.emptyDir?.sizeLimit ?? volume.persistentVolumeClaim,
            `${where}: volume ${volume.name}`,
          );
        }
        for (const container of containers(template)) {
          const security = container.securityContext;
          assert.equal(security.allowPrivilegeEscalation, false, where);
          assert.equal(security.readOnlyRootFilesystem, true, where);
          assert.deepEqual(security.capabilities, { drop: ['ALL'] }, where);
          assert.ok(container.resources.requests.cpu, where);
          assert.ok(container.resources.requests.memory, where);
          assert.ok(container.resources.limits.memory, where);
        }
      }
    });

    test(`${chart.name} with ${
      file ?? 'its own values'
    }: what is secret is in the Secret and nowhere else`, () => {
      const all = objects();
      const [secret, ...others] = ofKind(all, 'Secret');
      assert.deepEqual(others, []);
      const rest = JSON.stringify(all.filter(object => object !== secret));
      for (const [key, encoded] of Object.entries(secret.data)) {
        const value = Buffer.from(encoded, 'base64').toString();
        if (key === 'admin-email' || key === 'admin-user') {
          continue;
        }
        assert.ok(value.length >= 32, `${key} is long enough`);
        assert.ok(!rest.includes(value) && !rest.includes(encoded), key);
      }
      const again = ofKind(objects(), 'Secret')[0];
      assert.notEqual(secret.data['db-password'], again.data['db-password']);
    });

    test(`${chart.name} with ${
      file ?? 'its own values'
    }: the role allows nothing, and nobody mounts its token`, () => {
      const all = objects();
      for (const role of ofKind(all, 'Role')) {
        assert.deepEqual(role.rules, []);
      }
      for (const account of ofKind(all, 'ServiceAccount')) {
        assert.equal(account.automountServiceAccountToken, false);
      }
      assert.deepEqual(
        all.filter(({ kind }) => /^Cluster|Webhook|CustomResource/.test(kind)),
        [],
      );
    });
  }

  test(`${chart.name} makes no Secret where one is given`, () => {
    const all = render({
      chart,
      values: { secrets: { existingSecret: 'given' } },
    });
    assert.deepEqual(ofKind(all, 'Secret'), []);
    const references = JSON.stringify(all).match(/"secretKeyRef":\{[^}]*\}/g);
    assert.ok(references.length > 5);
    for (const reference of references) {
      assert.match(reference, /"name":"given"/);
    }
  });

  test(`${chart.name} refuses to go on without a secret that it may not generate`, () => {
    assert.throws(
      () =>
        render({
          chart,
          values: { secrets: { dbPassword: { autoGenerate: false } } },
        }),
      /db-password: autoGenerate is off/,
    );
  });
}
