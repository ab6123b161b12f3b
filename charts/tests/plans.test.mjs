// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, ofKind, podTemplates, render, storeCharts } from './charts.mjs';

/** The most replicas that the portal offers of each plan. */
const MOST = { basic: 2, standard: 3, premium: 5 };

const mebi = text =>
  Number.parseFloat(text) * { Mi: 1, Gi: 1024 }[text.slice(-2)];
const milli = text =>
  text.endsWith('m') ? Number.parseInt(text, 10) : Number(text) * 1000;

for (const chart of storeCharts) {
  test(`${chart.name}: replicas, sizes and resources come from the plan, and from the values where these say so`, () => {
    const premium = render({ chart, values: { store: { plan: 'premium' } } });
    assert.equal(find(premium, 'Deployment', 'shop-app').spec.replicas, 2);
    const claim = objects =>
      find(objects, 'StatefulSet', 'shop-db').spec.volumeClaimTemplates[0];
    const basic = render({ chart });
    assert.equal(claim(basic).metadata.name, 'data');
    assert.equal(claim(basic).spec.resources.requests.storage, '10Gi');
    assert.equal(claim(basic).spec.storageClassName, undefined);
    assert.equal(claim(premium).spec.resources.requests.storage, '50Gi');
    const own = render({
      chart,
      values: {
        global: {
          storageClass: 'fast',
          imageRegistry: 'registry.example.com/mirror/',
        },
        store: {
          replicas: 3,
          persistence: { size: '15Gi' },
          resources: { limits: { memory: '999Mi' } },
        },
      },
    });
    assert.equal(claim(own).spec.resources.requests.storage, '15Gi');
    assert.equal(claim(own).spec.storageClassName, 'fast');
    const app = find(own, 'Deployment', 'shop-app').spec;
    assert.equal(app.replicas, 3);
    const [{ image, resources }] = app.template.spec.containers;
    const [planned] = find(basic, 'Deployment', 'shop-app').spec.template.spec
      .containers;
    assert.deepEqual(resources, {
      requests: planned.resources.requests,
      limits: { memory: '999Mi' },
    });
    assert.ok(
      image.startsWith(
        `registry.example.com/mirror/storekeeper/${chart.name}:`,
      ),
    );
  });

  test(`${chart.name}: what the plan's quota would never admit is refused, with what to raise`, () => {
    const refused = (store, plans) => () =>
      render({ chart, values: { store, plans } });
    assert.throws(
      refused({ resources: { limits: { memory: '2Gi' } } }),
      /2Gi of memory for "app" is more than the plan basic allows .* plans\.basic\.quota\.memoryPerContainer \(1Gi\)/,
    );
    assert.throws(
      refused({ persistence: { size: '20Gi' } }),
      /volumes of 20Gi and 5Gi are more than the plan basic allows.* plans\.basic\.quota\.storage \(20Gi\)/,
    );
    for (const fits of [
      refused({ resources: { limits: { memory: '1024Mi' } } }),
      refused({ resources: { requests: { cpu: 1 } } }),
      refused({ persistence: { size: 16e9 }, uploads: { size: '4G' } }),
      refused(
        { persistence: { size: '20Gi' } },
        { basic: { quota: { storage: '25Gi' } } },
      ),
    ]) {
      assert.doesNotThrow(fits);
    }
  });

  test(`${chart.name}: the quota of each plan holds a rolling update with the most replicas that the plan offers`, () => {
    for (const [plan, replicas] of Object.entries(MOST)) {
      const objects = render({
        chart,
        values: { store: { plan, replicas } },
      });
      const { hard } = ofKind(objects, 'ResourceQuota')[0].spec;
      const [{ max }] = ofKind(objects, 'LimitRange')[0].spec.limits;
      const sum = { cpu: 0, requests: 0, limits: 0, pods: 0 };
      for (const { object, template } of podTemplates(objects)) {
        const { resources } = template.spec.containers[0];
        const surge = object.spec.strategy?.rollingUpdate?.maxSurge ?? 0;
        const pods = (object.spec.replicas ?? 1) + surge;
        sum.pods += pods;
        sum.cpu += pods * milli(resources.requests.cpu);
        sum.requests += pods * mebi(resources.requests.memory);
        sum.limits += pods * mebi(resources.limits.memory);
        assert.ok(mebi(resources.limits.memory) <= mebi(max.memory), plan);
      }
      const within = (name, value, limit) =>
        assert.ok(value <= limit, `${plan}: ${name} ${value} of ${limit}`);
      within('cpu', sum.cpu, milli(hard['requests.cpu']));
      within('requests', sum.requests, mebi(hard['requests.memory']));
      within('limits', sum.limits, mebi(hard['limits.memory']));
      within('pods', sum.pods + 2, Number(hard.pods));
    }
  });
}
