// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofKind, podTemplates, render, storeCharts } from './charts.mjs';

for (const chart of storeCharts) {
  const setupJob = values => ofKind(render({ chart, values }), 'Job')[0];

  test(`${chart.name}: the set-up Job is another one if, and only if, what it runs is another`, () => {
    const name = values => setupJob(values)?.metadata.name;
    const first = name({});
    assert.equal(name({ store: { replicas: 3 } }), first);
    assert.equal(name({ ingress: { annotations: { a: 'b' } } }), first);
    assert.equal(name({ store: { plan: 'premium' } }), first);
    assert.equal(name({ store: { stopped: true } }), first);
    assert.notEqual(name({ image: { tag: '9.9.9' } }), first);
    assert.notEqual(name({ store: { sampleData: 'large' } }), first);
    assert.notEqual(name({ labels: { team: 'coffee' } }), first);
    const email = { admin: { email: 'new@example.com' } };
    assert.notEqual(name(email), first);
    assert.notEqual(name({ admin: { user: 'boss' } }), first);
    const given = { secrets: { existingSecret: 'own' } };
    assert.equal(name({ ...given, ...email }), name(given));
    assert.match(first, /^shop-setup-[0-9a-f]{8}$/);
  });

  test(`${chart.name}: a stopped store keeps its volume and runs nothing`, () => {
    const objects = render({ chart, values: { store: { stopped: true } } });
    for (const { object } of podTemplates(objects)) {
      if (/Job$/.test(object.kind)) {
        assert.equal(object.spec.suspend, true, object.metadata.name);
      } else {
        assert.equal(object.spec.replicas, 0, object.metadata.name);
      }
    }
  });

  test(`${chart.name}: a person's text stays what it is, whatever it looks like`, () => {
    const title = `{{ .Values.store }} $(DATABASE_PASSWORD) "quoted" \\ 'x': #`;
    const email = `$(id){{fail"x"}}@b.example`;
    const { env } = setupJob({ store: { title } }).spec.template.spec
      .containers[0];
    // Kubernetes reads a doubled dollar as one, and takes nothing for a reference.
    assert.equal(
      env.find(({ name }) => name === 'SHOP_NAME').value,
      title.replaceAll('$', '$$$$'),
    );
    const [secret] = ofKind(
      render({ chart, values: { admin: { email } } }),
      'Secret',
    );
    assert.equal(
      Buffer.from(secret.data['admin-email'], 'base64').toString(),
      email,
    );
  });
}

const woocommerce = storeCharts.find(({ name }) => name === 'woocommerce');

test('what is due is done one at a time, only while the shop is open, and leaves little behind', () => {
  const cron = values =>
    ofKind(render({ chart: woocommerce, values }), 'CronJob')[0];
  const { metadata, spec } = cron({});
  assert.equal(metadata.name, 'shop-cron');
  assert.match(spec.schedule, /^[0-4]-59\/5 \* \* \* \*$/);
  assert.equal(spec.suspend, false);
  assert.equal(spec.concurrencyPolicy, 'Forbid');
  assert.ok(spec.startingDeadlineSeconds < 300);
  assert.ok(spec.successfulJobsHistoryLimit <= 1);
  assert.ok(spec.failedJobsHistoryLimit <= 1);
  const job = spec.jobTemplate.spec;
  assert.ok(job.activeDeadlineSeconds < 300, 'it ends before the next is due');
  assert.equal(job.backoffLimit, 0);
  assert.equal(job.template.spec.restartPolicy, 'Never');
  assert.equal(cron({ store: { replicas: 0 } }).spec.suspend, true);
  assert.equal(
    cron({ cron: { schedule: '0 * * * *' } }).spec.schedule,
    '0 * * * *',
  );
  const minutes = ['a', 'b', 'c', 'd', 'e'].map(
    name => cron({ store: { name } }).spec.schedule,
  );
  assert.ok(new Set(minutes).size > 2, 'stores share a node, but no minute');
  assert.throws(
    () => cron({ cron: { schedule: 'hourly' } }),
    /meet the specifications/,
  );
});
