// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofKind, render, storeCharts } from './charts.mjs';

const HOOK = 'helm.sh/hook';
const COMPONENT = 'app.kubernetes.io/component';

for (const chart of storeCharts) {
  const hooks = render({ chart, args: ['--skip-tests=false'] }).filter(
    ({ metadata }) => metadata.annotations?.[HOOK],
  );

  test(`${chart.name}: what helm test makes goes again, whatever came of it, and its log is shown`, () => {
    for (const { metadata } of hooks) {
      const { annotations } = metadata;
      assert.equal(annotations[HOOK], 'test', metadata.name);
      assert.equal(
        annotations['helm.sh/hook-delete-policy'],
        'before-hook-creation,hook-succeeded,hook-failed',
      );
      assert.equal(
        annotations['helm.sh/hook-output-log-policy'],
        'hook-succeeded,hook-failed',
      );
    }
  });

  test(`${chart.name}: the pod of helm test is fit for Pod Security "restricted", and cannot stay`, () => {
    const [pod, ...others] = ofKind(hooks, 'Pod');
    assert.deepEqual(others, []);
    const { spec } = pod;
    assert.equal(spec.restartPolicy, 'Never');
    assert.ok(spec.activeDeadlineSeconds < 300, 'Helm waits for five minutes');
    assert.equal(spec.automountServiceAccountToken, false);
    assert.equal(spec.securityContext.runAsNonRoot, true);
    assert.equal(spec.securityContext.seccompProfile.type, 'RuntimeDefault');
    const [{ securityContext, resources }] = spec.containers;
    assert.equal(securityContext.allowPrivilegeEscalation, false);
    assert.equal(securityContext.readOnlyRootFilesystem, true);
    assert.deepEqual(securityContext.capabilities, { drop: ['ALL'] });
    assert.ok(resources.requests.cpu && resources.limits.memory);
    assert.ok(!JSON.stringify(spec).includes('secretKeyRef'));
  });

  test(`${chart.name}: the pod of helm test may reach the shop's front, which lets it in, and nothing else`, () => {
    const policies = ofKind(hooks, 'NetworkPolicy');
    const self = ({ spec }) => spec.podSelector.matchLabels[COMPONENT];
    const [own] = policies.filter(policy => self(policy) === 'test');
    const targets = own.spec.egress
      .flatMap(({ to }) => to)
      .filter(({ namespaceSelector }) => !namespaceSelector)
      .map(({ podSelector }) => podSelector.matchLabels[COMPONENT]);
    assert.equal(own.spec.ingress, undefined);
    assert.equal(targets.length, 1);
    const doors = policies.filter(policy => policy !== own);
    assert.deepEqual(doors.map(self), targets);
    for (const { spec } of doors) {
      assert.deepEqual(spec.policyTypes, ['Ingress']);
      assert.deepEqual(
        spec.ingress.flatMap(({ from }) =>
          from.map(({ podSelector }) => podSelector.matchLabels[COMPONENT]),
        ),
        ['test'],
      );
      assert.deepEqual(spec.ingress[0].ports, [
        { protocol: 'TCP', port: 8080 },
      ]);
    }
    // The rules are there before the pod is.
    const weight = ({ metadata }) =>
      Number(metadata.annotations['helm.sh/hook-weight']);
    const [pod] = ofKind(hooks, 'Pod');
    assert.ok(policies.every(policy => weight(policy) < weight(pod)));
  });
}
