// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  find,
  helm,
  ofKind,
  podTemplates,
  render,
  storeCharts,
} from './charts.mjs';

const LONG_NAME = `a${'-shop'.repeat(7)}-abc`;
const COMPONENT = 'app.kubernetes.io/component';
const LABELS = [
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  COMPONENT,
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/part-of',
  'storekeeper.io/store-id',
];

/** What differs between the engines. */
const EXPECTED = {
  medusa: {
    volumeOfUploads: 'static',
    routes: {
      '/app': 'shop-app',
      '/store': 'shop-app',
      '/admin': 'shop-app',
      '/auth': 'shop-app',
      '/static': 'shop-app',
      '/': 'shop-storefront',
    },
    sharingUploads: ['app'],
  },
  woocommerce: {
    volumeOfUploads: 'uploads',
    routes: { '/': 'shop-app' },
    sharingUploads: ['app', 'cron'],
  },
};

for (const chart of storeCharts) {
  test(`${chart.name} keeps names and labels short enough for the longest store name`, () => {
    assert.equal(LONG_NAME.length, 40);
    const objects = render({ chart, release: LONG_NAME });
    for (const { kind, metadata } of objects) {
      assert.ok(metadata.name.length <= 63, `${kind} ${metadata.name}`);
      for (const value of Object.values(metadata.labels)) {
        assert.ok(value.length <= 63, value);
      }
    }
    // The pods of a Job are called after it, with six characters more; the Jobs of a CronJob with eleven.
    for (const [kind, longest] of [
      ['Job', 57],
      ['CronJob', 52],
    ]) {
      for (const { metadata } of ofKind(objects, kind)) {
        assert.ok(metadata.name.length <= longest, metadata.name);
      }
    }
    assert.throws(
      () => render({ chart, release: `${LONG_NAME}e` }),
      /at most 40/,
    );
    assert.throws(
      () => render({ chart, values: { store: { name: 'Not-A-Label' } } }),
      /store.name|store\/name/,
    );
  });

  test(`${chart.name} labels every object and every pod`, () => {
    const objects = render({
      chart,
      values: { store: { id: 'b2c3d4f5g6' }, labels: { team: 'coffee' } },
    });
    const labelled = [
      ...objects.map(({ metadata }) => metadata.labels),
      ...podTemplates(objects).map(({ template }) => template.metadata.labels),
    ];
    for (const labels of labelled) {
      for (const key of LABELS) {
        assert.ok(labels[key], key);
      }
      assert.equal(labels['app.kubernetes.io/part-of'], 'store-platform');
      assert.equal(labels['storekeeper.io/store-id'], 'b2c3d4f5g6');
      assert.equal(labels.team, 'coffee');
    }
    // What pods and claims are selected by never changes with a version.
    for (const { object, template } of podTemplates(objects)) {
      const { labels } = template.metadata;
      assert.equal(labels['helm.sh/chart'], undefined);
      assert.equal(labels[COMPONENT], object.metadata.labels[COMPONENT]);
    }
  });

  test(`${chart.name} has no hooks`, () => {
    assert.ok(!JSON.stringify(render({ chart })).includes('helm.sh/hook'));
  });

  test(`${chart.name} has a disruption budget of one for each component, and probes on each`, () => {
    const objects = render({ chart });
    const budgets = ofKind(objects, 'PodDisruptionBudget');
    const running = podTemplates(objects).filter(
      ({ object }) => !/Job$/.test(object.kind),
    );
    assert.equal(budgets.length, running.length);
    for (const { spec } of budgets) {
      assert.equal(spec.maxUnavailable, 1);
      assert.equal(spec.minAvailable, undefined);
    }
    for (const { template } of running) {
      for (const container of template.spec.containers) {
        assert.ok(
          container.startupProbe &&
            container.readinessProbe &&
            container.livenessProbe,
        );
      }
    }
  });

  test(`${chart.name} lets a node be drained, even of replicas that share a volume of one node`, () => {
    const app = values =>
      find(render({ chart, values }), 'PodDisruptionBudget', 'shop-app').spec
        .maxUnavailable;
    assert.equal(app({}), 1);
    assert.equal(app({ store: { replicas: 2 } }), '100%');
    assert.equal(app({ store: { autoscaling: { enabled: true } } }), '100%');
    const uploads = { accessMode: 'ReadWriteMany' };
    assert.equal(app({ store: { replicas: 2, uploads } }), 1);
  });

  test(`${chart.name} renders for every Kubernetes from 1.24 on, with what each knows`, () => {
    for (let minor = 24; minor <= 35; minor++) {
      const objects = render({ chart, args: [`--kube-version=1.${minor}.0`] });
      const jobs = [
        ...ofKind(objects, 'Job'),
        ...ofKind(objects, 'CronJob').map(({ spec }) => spec.jobTemplate),
      ];
      for (const { spec } of jobs) {
        assert.equal(Boolean(spec.podFailurePolicy), minor >= 26);
      }
    }
    assert.throws(
      () => render({ chart, args: ['--kube-version=1.23.0'] }),
      /incompatible/,
    );
  });

  test(`${chart.name} refuses values with a typo, and takes its own`, () => {
    for (const values of [
      { stor: {} },
      { store: { persistance: { size: '1Gi' } } },
      { ingress: { tls: { enable: true } } },
      { store: { replicas: '2' } },
      { store: { engine: 'woo' } },
      { store: { sampleData: 'huge' } },
      { plans: { basic: { quota: { cpus: '1' } } } },
    ]) {
      assert.throws(
        () => render({ chart, values }),
        /don't meet the specifications/,
        JSON.stringify(values),
      );
    }
    assert.throws(
      () => render({ chart, values: { store: { plan: 'gold' } } }),
      /plans has only: basic, premium, standard/,
    );
    for (const file of chart.valuesFiles) {
      helm(['lint', '--strict', chart.path, `--values=${chart.path}/${file}`]);
    }
  });

  test(`${chart.name} has what an owner uploads on a volume, and ends no server before the next one serves`, () => {
    const basic = render({ chart });
    const claim = find(basic, 'PersistentVolumeClaim', 'shop-uploads');
    assert.deepEqual(claim.spec, {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '5Gi' } },
    });
    assert.equal(
      claim.metadata.annotations?.['helm.sh/resource-policy'],
      undefined,
    );
    const app = find(basic, 'Deployment', 'shop-app');
    assert.deepEqual(
      app.spec.template.spec.volumes.find(
        ({ name }) => name === EXPECTED[chart.name].volumeOfUploads,
      ).persistentVolumeClaim,
      { claimName: 'shop-uploads' },
    );
    // Traefik acts on what it hears of endpoints every two seconds, and has to hear of it first.
    const [server] = app.spec.template.spec.containers;
    const [program, seconds] = server.lifecycle.preStop.exec.command;
    assert.ok(program === 'sleep' && Number(seconds) > 3);
    // Helm takes a Deployment for ready whose only pod may be away: it would wait for nothing.
    for (const { spec } of ofKind(basic, 'Deployment')) {
      assert.ok(
        spec.strategy.type === 'Recreate' ||
          spec.strategy.rollingUpdate.maxUnavailable === 0,
      );
    }

    const shared = render({
      chart,
      values: {
        store: { uploads: { accessMode: 'ReadWriteMany', size: '7Gi' } },
        deletionPolicy: { retainData: true },
      },
    });
    const kept = find(shared, 'PersistentVolumeClaim', 'shop-uploads');
    assert.equal(kept.spec.resources.requests.storage, '7Gi');
    assert.equal(kept.metadata.annotations['helm.sh/resource-policy'], 'keep');
  });

  test(`${chart.name} keeps pods together that share a volume of one node, and apart where they may be`, () => {
    const placed = accessMode =>
      podTemplates(
        render({ chart, values: { store: { uploads: { accessMode } } } }),
      ).map(({ template: { metadata, spec } }) => ({
        component: metadata.labels[COMPONENT],
        mounts: spec.volumes.some(({ persistentVolumeClaim }) =>
          persistentVolumeClaim?.claimName.endsWith('-uploads'),
        ),
        together:
          spec.affinity?.podAffinity
            .requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector
            .matchExpressions[0].values,
        apart: spec.topologySpreadConstraints?.length,
      }));
    const { sharingUploads } = EXPECTED[chart.name];
    for (const { component, mounts, together, apart } of placed(
      'ReadWriteOnce',
    )) {
      assert.equal(mounts, sharingUploads.includes(component), component);
      assert.deepEqual(together?.sort(), mounts ? sharingUploads : undefined);
      assert.ok(!(mounts && apart), component);
    }
    for (const { component, together, apart } of placed('ReadWriteMany')) {
      assert.equal(together, undefined, component);
      assert.equal(apart, component === 'app' ? 1 : apart);
    }
  });

  test(`${chart.name} leads each path of its one host to what serves it`, () => {
    const [{ spec, metadata }] = ofKind(
      render({
        chart,
        values: {
          global: { baseDomain: 'shops.example.com' },
          ingress: {
            class: 'nginx',
            tls: { enabled: true, issuer: 'letsencrypt' },
          },
        },
      }),
      'Ingress',
    );
    assert.equal(spec.ingressClassName, 'nginx');
    assert.equal(
      metadata.annotations['cert-manager.io/cluster-issuer'],
      'letsencrypt',
    );
    assert.deepEqual(spec.tls, [
      { hosts: ['shop.shops.example.com'], secretName: 'shop-tls' },
    ]);
    assert.equal(spec.rules.length, 1);
    assert.equal(spec.rules[0].host, 'shop.shops.example.com');
    assert.deepEqual(
      Object.fromEntries(
        spec.rules[0].http.paths.map(({ path, backend }) => [
          path,
          backend.service.name,
        ]),
      ),
      EXPECTED[chart.name].routes,
    );
  });

  test(`${chart.name} keeps data that shall outlive the release with what opens it`, () => {
    const objects = retainData =>
      render({ chart, values: { deletionPolicy: { retainData } } });
    const policies = all =>
      [
        ofKind(all, 'Secret')[0],
        find(all, 'PersistentVolumeClaim', 'data-shop-db-0'),
        find(all, 'PersistentVolumeClaim', 'shop-uploads'),
      ].map(
        ({ metadata }) => metadata.annotations?.['helm.sh/resource-policy'],
      );
    assert.deepEqual(policies(objects(true)), ['keep', 'keep', 'keep']);
    const gone = [undefined, undefined, undefined];
    assert.deepEqual(policies(objects(false)), gone);
  });

  test(`${chart.name} makes the claim that the database's StatefulSet looks for, alike in every way`, () => {
    const objects = render({ chart });
    const { spec } = find(objects, 'StatefulSet', 'shop-db');
    const [{ metadata, spec: template }] = spec.volumeClaimTemplates;
    const claim = find(
      objects,
      'PersistentVolumeClaim',
      `${metadata.name}-shop-db-0`,
    );
    assert.deepEqual(claim.spec, template);
    // Were it the StatefulSet's to delete, its controller would change it while the pod is being scheduled.
    assert.equal(spec.persistentVolumeClaimRetentionPolicy, undefined);
  });
}
