// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helm, ofKind, podTemplates, render, storeCharts } from './charts.mjs';

const LONG_NAME = `a${'-shop'.repeat(7)}-abc`;
const LABELS = [
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/component',
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/part-of',
  'storekeeper.io/store-id',
];

const find = (objects, kind, name) =>
  objects.find(object => object.kind === kind && object.metadata.name === name);

const setupJob = values => {
  const [job] = ofKind(render({ chart: storeCharts[0], ...values }), 'Job');
  return job;
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
    // The pods of a Job are called after it, with six characters more.
    assert.ok(
      ofKind(objects, 'Job').every(job => job.metadata.name.length <= 57),
    );
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
    for (const { template } of podTemplates(objects)) {
      assert.equal(template.metadata.labels['helm.sh/chart'], undefined);
    }
  });

  test(`${chart.name} has no hooks`, () => {
    assert.ok(!JSON.stringify(render({ chart })).includes('helm.sh/hook'));
  });

  test(`${chart.name} has a disruption budget of one for each component, and probes on each`, () => {
    const objects = render({ chart });
    const budgets = ofKind(objects, 'PodDisruptionBudget');
    const running = podTemplates(objects).filter(
      ({ object }) => object.kind !== 'Job',
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

  test(`${chart.name} renders for every Kubernetes from 1.24 on, with what each knows`, () => {
    for (let minor = 24; minor <= 35; minor++) {
      const objects = render({ chart, args: [`--kube-version=1.${minor}.0`] });
      const [database] = ofKind(objects, 'StatefulSet');
      const [job] = ofKind(objects, 'Job');
      assert.equal(
        Boolean(database.spec.persistentVolumeClaimRetentionPolicy),
        minor >= 27,
      );
      assert.equal(Boolean(job.spec.podFailurePolicy), minor >= 26);
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
}

const [medusa] = storeCharts;

test('the set-up Job is another one if, and only if, what it runs is another', () => {
  const name = values => setupJob({ values })?.metadata.name;
  const first = name({});
  assert.equal(name({ store: { replicas: 3 } }), first);
  assert.equal(name({ ingress: { annotations: { a: 'b' } } }), first);
  assert.equal(name({ store: { plan: 'premium' } }), first);
  assert.equal(name({ store: { stopped: true } }), first);
  assert.notEqual(name({ image: { tag: '9.9.9' } }), first);
  assert.notEqual(name({ store: { sampleData: 'large' } }), first);
  assert.notEqual(name({ labels: { team: 'coffee' } }), first);
  assert.match(first, /^shop-setup-[0-9a-f]{8}$/);
});

test('a stopped store keeps its volume and runs nothing', () => {
  const objects = render({
    chart: medusa,
    values: { store: { stopped: true } },
  });
  for (const { object } of podTemplates(objects)) {
    if (object.kind === 'Job') {
      assert.equal(object.spec.suspend, true);
    } else {
      assert.equal(object.spec.replicas, 0, object.metadata.name);
    }
  }
});

test('what an owner uploads is on a volume, and pods that share it are replaced as it allows', () => {
  const basic = render({ chart: medusa });
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
    app.spec.template.spec.volumes.find(({ name }) => name === 'static')
      .persistentVolumeClaim,
    { claimName: 'shop-uploads' },
  );
  assert.equal(app.spec.strategy.rollingUpdate.maxSurge, 0);

  const shared = render({
    chart: medusa,
    values: {
      store: { uploads: { accessMode: 'ReadWriteMany', size: '7Gi' } },
      deletionPolicy: { retainData: true },
    },
  });
  const kept = find(shared, 'PersistentVolumeClaim', 'shop-uploads');
  assert.equal(kept.spec.resources.requests.storage, '7Gi');
  assert.equal(kept.metadata.annotations['helm.sh/resource-policy'], 'keep');
  assert.equal(
    find(shared, 'Deployment', 'shop-app').spec.strategy.rollingUpdate.maxSurge,
    1,
  );
});

test('replicas, sizes and resources come from the plan, and from the values where these say so', () => {
  const premium = render({
    chart: medusa,
    values: { store: { plan: 'premium' } },
  });
  assert.equal(find(premium, 'Deployment', 'shop-app').spec.replicas, 2);
  const claim = objects =>
    find(objects, 'StatefulSet', 'shop-db').spec.volumeClaimTemplates[0];
  assert.equal(claim(premium).spec.resources.requests.storage, '50Gi');
  const own = render({
    chart: medusa,
    values: {
      global: {
        storageClass: 'fast',
        imageRegistry: 'registry.example.com/mirror/',
      },
      store: {
        replicas: 3,
        persistence: { size: '15Gi' },
        resources: { limits: { memory: '768Mi' } },
      },
    },
  });
  assert.equal(find(own, 'Deployment', 'shop-storefront').spec.replicas, 3);
  assert.equal(claim(own).spec.resources.requests.storage, '15Gi');
  assert.equal(claim(own).spec.storageClassName, 'fast');
  assert.equal(
    claim(render({ chart: medusa })).spec.storageClassName,
    undefined,
  );
  const [container] = find(own, 'Deployment', 'shop-app').spec.template.spec
    .containers;
  assert.deepEqual(container.resources, {
    requests: { cpu: '50m', memory: '512Mi' },
    limits: { memory: '768Mi' },
  });
  assert.match(
    container.image,
    /^registry\.example\.com\/mirror\/storekeeper\/medusa:/,
  );
});

test('the quota of each plan holds a rolling update with the most replicas that the plan offers', () => {
  const most = { basic: 2, standard: 3, premium: 5 };
  const mebi = text =>
    Number.parseFloat(text) * { Mi: 1, Gi: 1024 }[text.slice(-2)];
  const milli = text =>
    text.endsWith('m') ? Number.parseInt(text, 10) : Number(text) * 1000;
  for (const [plan, replicas] of Object.entries(most)) {
    const objects = render({
      chart: medusa,
      values: { store: { plan, replicas } },
    });
    const sum = { cpu: 0, requests: 0, limits: 0, pods: 0 };
    for (const { object, template } of podTemplates(objects)) {
      const { resources } = template.spec.containers[0];
      const surge = object.spec.strategy?.rollingUpdate?.maxSurge ?? 0;
      const pods = (object.spec.replicas ?? 1) + surge;
      sum.pods += pods;
      sum.cpu += pods * milli(resources.requests.cpu);
      sum.requests += pods * mebi(resources.requests.memory);
      sum.limits += pods * mebi(resources.limits.memory);
    }
    const { hard } = ofKind(objects, 'ResourceQuota')[0].spec;
    assert.ok(
      sum.cpu <= milli(hard['requests.cpu']),
      `${plan}: cpu ${sum.cpu}`,
    );
    assert.ok(
      sum.requests <= mebi(hard['requests.memory']),
      `${plan}: requests ${sum.requests}`,
    );
    assert.ok(
      sum.limits <= mebi(hard['limits.memory']),
      `${plan}: limits ${sum.limits}`,
    );
    assert.ok(sum.pods + 2 <= Number(hard.pods), `${plan}: pods ${sum.pods}`);
  }
});

test('one host leads to the storefront, and the paths of the server to the server', () => {
  const [{ spec, metadata }] = ofKind(
    render({
      chart: medusa,
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
    {
      '/app': 'shop-app',
      '/store': 'shop-app',
      '/admin': 'shop-app',
      '/auth': 'shop-app',
      '/static': 'shop-app',
      '/': 'shop-storefront',
    },
  );
});

test("a person's text stays what it is, whatever it looks like", () => {
  const title = `{{ .Values.store }} $(DATABASE_PASSWORD) "quoted" \\ 'x': #`;
  const objects = render({
    chart: medusa,
    values: {
      store: { title },
      admin: { email: 'a@b.example', user: '{{ fail "x" }} $(id)' },
    },
  });
  const env = setupJob({ values: { store: { title } } }).spec.template.spec
    .containers[0].env;
  // Kubernetes reads a doubled dollar as one, and takes nothing for a reference.
  assert.equal(
    env.find(({ name }) => name === 'SHOP_NAME').value,
    title.replaceAll('$', '$$$$'),
  );
  const [secret] = ofKind(objects, 'Secret');
  assert.equal(
    Buffer.from(secret.data['admin-user'], 'base64').toString(),
    '{{ fail "x" }} $(id)',
  );
});

test('data that shall outlive the release is kept with what opens it', () => {
  const objects = retainData =>
    render({ chart: medusa, values: { deletionPolicy: { retainData } } });
  const kept = objects(true);
  assert.equal(
    ofKind(kept, 'Secret')[0].metadata.annotations['helm.sh/resource-policy'],
    'keep',
  );
  assert.equal(
    ofKind(kept, 'StatefulSet')[0].spec.persistentVolumeClaimRetentionPolicy
      .whenDeleted,
    'Retain',
  );
  const gone = objects(false);
  assert.equal(ofKind(gone, 'Secret')[0].metadata.annotations, undefined);
  assert.equal(
    ofKind(gone, 'StatefulSet')[0].spec.persistentVolumeClaimRetentionPolicy
      .whenDeleted,
    'Delete',
  );
});
