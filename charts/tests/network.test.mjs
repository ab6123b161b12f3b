// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofKind, podTemplates, render, storeCharts } from './charts.mjs';

/** Who may speak to whom, and at which port. Anything else is a fault. */
const ALLOWED = {
  medusa: [
    'app -> cache:6379',
    'app -> db:5432',
    'app -> dns:53',
    'ingress -> app:8080',
    'ingress -> storefront:8080',
    'setup -> db:5432',
    'setup -> dns:53',
    'storefront -> app:8080',
    'storefront -> dns:53',
  ],
  woocommerce: [
    'app -> db:3306',
    'app -> dns:53',
    'cron -> db:3306',
    'cron -> dns:53',
    'ingress -> app:8080',
    'setup -> db:3306',
    'setup -> dns:53',
  ],
};

/** Who speaks for the shop to a mail server or a payment service, where the operator lets it. */
const OUTWARD = { medusa: ['app'], woocommerce: ['app', 'cron'] };

const COMPONENT = 'app.kubernetes.io/component';
const NAMESPACE = 'kubernetes.io/metadata.name';

function peerName({ podSelector, namespaceSelector }) {
  const namespace = namespaceSelector?.matchLabels[NAMESPACE];
  if (
    namespace === 'kube-system' &&
    podSelector.matchLabels['k8s-app'] === 'kube-dns'
  ) {
    return 'dns';
  }
  if (namespace) {
    assert.equal(podSelector, undefined);
    return namespace === 'ingress' ? 'ingress' : namespace;
  }
  return podSelector.matchLabels[COMPONENT];
}

/** The flows that one direction of all policies allows. */
function flows(policies, direction) {
  return policies
    .flatMap(({ spec }) =>
      (spec[direction] ?? []).flatMap(rule =>
        (direction === 'ingress' ? rule.from : rule.to).flatMap(peer =>
          rule.ports.map(({ port }) => {
            const self = spec.podSelector.matchLabels[COMPONENT];
            const other = peerName(peer);
            return direction === 'ingress'
              ? `${other} -> ${self}:${port}`
              : `${self} -> ${other}:${port}`;
          }),
        ),
      ),
    )
    .filter((flow, index, all) => all.indexOf(flow) === index)
    .sort();
}

for (const chart of storeCharts) {
  test(`${chart.name} allows the flows that it needs, at both ends, and no other`, () => {
    const objects = render({ chart });
    const policies = ofKind(objects, 'NetworkPolicy');
    const allowed = ALLOWED[chart.name];
    assert.deepEqual(
      flows(policies, 'ingress'),
      allowed.filter(flow => !flow.includes('-> dns')),
    );
    assert.deepEqual(
      flows(policies, 'egress'),
      allowed.filter(flow => !flow.startsWith('ingress')),
    );

    const [all] = policies.filter(({ spec }) => !spec.podSelector.matchLabels);
    assert.deepEqual(all.spec, {
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
    for (const { template } of podTemplates(objects)) {
      const labels = template.metadata.labels;
      const own = policies.filter(({ spec }) =>
        Object.entries(spec.podSelector.matchLabels ?? {}).every(
          ([key, value]) => labels[key] === value,
        ),
      );
      assert.equal(
        own.length,
        2,
        `${labels[COMPONENT]} has a policy of its own`,
      );
    }
  });

  test(`${chart.name} opens the ways out that the operator adds, to the server alone`, () => {
    const egress = [
      {
        to: [{ ipBlock: { cidr: '203.0.113.25/32' } }],
        ports: [{ protocol: 'TCP', port: 587 }],
      },
    ];
    const [{ spec }] = ofKind(
      render({ chart, values: { networkPolicy: { egress } } }),
      'NetworkPolicy',
    ).filter(({ metadata }) => metadata.name === 'shop-outward');
    assert.deepEqual(spec.policyTypes, ['Egress']);
    assert.deepEqual(spec.egress, egress);
    assert.deepEqual(spec.podSelector.matchExpressions, [
      { key: COMPONENT, operator: 'In', values: OUTWARD[chart.name] },
    ]);
  });

  test(`${chart.name} lets certificates be proved only where TLS is on`, () => {
    const solver = values =>
      ofKind(render({ chart, values }), 'NetworkPolicy').filter(
        ({ metadata }) => metadata.name.endsWith('certificate-solver'),
      );
    assert.equal(solver({}).length, 0);
    const [policy] = solver({
      ingress: {
        controllerNamespace: 'edge',
        tls: { enabled: true, issuer: 'letsencrypt' },
      },
    });
    assert.equal(policy.spec.ingress[0].ports[0].port, 8089);
    assert.equal(
      policy.spec.ingress[0].from[0].namespaceSelector.matchLabels[NAMESPACE],
      'edge',
    );
  });
}
