// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, ofKind, render, storeCharts } from './charts.mjs';

for (const chart of storeCharts) {
  const scaled = (store = {}, autoscaling = {}) =>
    render({
      chart,
      values: {
        store: { ...store, autoscaling: { enabled: true, ...autoscaling } },
      },
    });
  const replicas = objects =>
    find(objects, 'Deployment', 'shop-app').spec.replicas;

  test(`${chart.name} leaves the number of replicas to an autoscaler that there is`, () => {
    const objects = scaled({ plan: 'premium' }, { maxReplicas: 5 });
    const scalers = ofKind(objects, 'HorizontalPodAutoscaler');
    assert.ok(scalers.length > 0);
    for (const { apiVersion, spec } of scalers) {
      assert.equal(apiVersion, 'autoscaling/v2');
      assert.equal(spec.minReplicas, 2, 'as the plan says');
      assert.equal(spec.maxReplicas, 5);
      assert.deepEqual(spec.metrics[0].resource, {
        name: 'cpu',
        target: { type: 'AverageValue', averageValue: '400m' },
      });
      const target = find(objects, 'Deployment', spec.scaleTargetRef.name);
      assert.ok(!('replicas' in target.spec), spec.scaleTargetRef.name);
    }
    assert.ok(scalers.some(({ metadata }) => metadata.name === 'shop-app'));
    // What there can be only one of is not scaled.
    assert.equal(find(objects, 'StatefulSet', 'shop-db').spec.replicas, 1);
  });

  test(`${chart.name} has no autoscaler unless it is asked for, nor in a shop that is closed`, () => {
    const without = [
      [render({ chart }), 1],
      [scaled({ stopped: true }), 0],
      [scaled({ replicas: 0 }), 0],
    ];
    for (const [objects, expected] of without) {
      assert.deepEqual(ofKind(objects, 'HorizontalPodAutoscaler'), []);
      assert.equal(replicas(objects), expected);
    }
    assert.throws(
      () => scaled({}, { minReplicas: 4, maxReplicas: 3 }),
      /maxReplicas is 3, and at least 4 replicas are wanted/,
    );
  });

  test(`${chart.name} lets broken pods go when a node is drained, where Kubernetes knows how`, () => {
    const policies = version =>
      ofKind(
        render({ chart, args: [`--kube-version=${version}`] }),
        'PodDisruptionBudget',
      ).map(({ spec }) => spec.unhealthyPodEvictionPolicy);
    assert.deepEqual([...new Set(policies('1.27.0'))], ['AlwaysAllow']);
    assert.deepEqual([...new Set(policies('1.26.0'))], [undefined]);
  });
}
