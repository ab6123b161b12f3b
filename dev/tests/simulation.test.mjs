// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chooseCluster } from '../cluster/chooseCluster.mjs';
import { writeConfig } from '../portal/writeConfig.mjs';
import { SimulatedNodes } from '../simulation/SimulatedNodes.mjs';
import {
  markedEnvironment,
  ownProcesses,
} from '../simulation/ownProcesses.mjs';
import { summary } from '../start/texts.mjs';

const pod = (name, { nodeName, kind, ...metadata }) => ({
  metadata: {
    ...{ name, namespace: 'shop' },
    ...(kind && { ownerReferences: [{ kind }] }),
    ...metadata,
  },
  spec: { nodeName, containers: [{ name: 'main', image: 'nothing' }] },
  status: { phase: 'Pending' },
});

/** Takes what is sent, and tells of the given pods once. */
class FakeApi {
  sent = [];

  /** When each of the nodes was last spoken for. */
  leases = {};

  constructor(pods, nodes = []) {
    this.pods = pods;
    this.nodes = nodes;
  }

  async get(path) {
    const lease = /leases\/(.*)/.exec(path)?.[1];
    const renewTime = lease && this.leases[lease]();
    return lease
      ? renewTime && { spec: { renewTime } }
      : { items: this.nodes.map(name => ({ metadata: { name } })) };
  }

  async send(method, path, body) {
    this.sent.push({ method, path, body });
    return 200;
  }

  async watch({ signal, onEvent }) {
    this.pods.forEach(object => onEvent({ type: 'ADDED', object }));
    await new Promise(resolve => signal.addEventListener('abort', resolve));
  }

  about(part) {
    return this.sent.filter(({ path }) => path.includes(part));
  }
}

describe('simulated nodes', () => {
  test('what is scheduled to one says that it runs, a Job’s that it is done; what is deleted goes; others’ stay alone', async () => {
    const api = new FakeApi([
      pod('web', { nodeName: 'simulated-1' }),
      pod('set-up', { nodeName: 'simulated-1', kind: 'Job' }),
      pod('old', { nodeName: 'simulated-1', deletionTimestamp: 'now' }),
      pod('real', { nodeName: 'node1' }),
      pod('waiting', {}),
    ]);
    const nodes = await SimulatedNodes.start({ api, count: 1 });
    await nodes.stop();

    const [joined] = api.about('/api/v1/nodes');
    assert.equal(joined.body.spec.taints[0].effect, 'NoSchedule');
    const [web] = api.about('pods/web');
    assert.equal(web.path, '/api/v1/namespaces/shop/pods/web/status');
    assert.equal(web.body.status.phase, 'Running');
    assert.equal(api.about('pods/set-up')[0].body.status.phase, 'Succeeded');
    assert.equal(api.about('pods/old')[0].method, 'DELETE');
    assert.deepEqual([...api.about('real'), ...api.about('waiting')], []);
  });

  test('those for which nobody speaks any more are forgotten, others are not', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const api = new FakeApi([], ['kept', 'silent', 'unborn']);
    api.leases = {
      kept: () => new Date().toISOString(),
      silent: () => 'long ago',
      unborn: () => undefined,
    };
    let names;
    const forgetting = SimulatedNodes.forgetLost({ api }).then(all => {
      names = all;
    });
    while (!names) {
      await new Promise(setImmediate);
      t.mock.timers.tick(1000);
    }
    await forgetting;
    assert.deepEqual(names, ['silent', 'unborn']);
    assert.deepEqual(
      api.about('/api/v1/nodes').map(({ method, path }) => [method, path]),
      [
        ['DELETE', '/api/v1/nodes/silent'],
        ['DELETE', '/api/v1/nodes/unborn'],
      ],
    );
  });
});

describe('a simulated cluster', () => {
  let state;
  let wanted;
  before(() => {
    state = mkdtempSync(join(tmpdir(), 'storekeeper-test-'));
    wanted = process.env.STOREKEEPER_CLUSTER;
    process.env.STOREKEEPER_CLUSTER = 'simulated';
  });
  after(() => {
    if (wanted === undefined) {
      delete process.env.STOREKEEPER_CLUSTER;
    } else {
      process.env.STOREKEEPER_CLUSTER = wanted;
    }
    rmSync(state, { recursive: true });
  });

  test('the portal is told that it is one, and not to look for an ingress that nobody runs', async () => {
    const cluster = await chooseCluster({ ingressPort: 8080 });
    const kubeconfig = join(state, 'kubeconfig');
    const prepared = { cluster, kubeconfig };
    const file = writeConfig({ state, port: 7007, prepared }).pop();
    const [told] = JSON.parse(readFileSync(file, 'utf8')).stores.clusters;
    assert.equal(told.simulated, true);
    assert.equal(told.storageClass, 'simulated');
    assert.equal(told.ingress.address, undefined);
  });

  test('tests that want a real one are given none', async () => {
    assert.equal(
      await chooseCluster({ ingressPort: 8080, real: true }),
      undefined,
    );
  });

  test('the end of a start says what a real one needs, and sends nobody to a shop', () => {
    const store = {
      entityRef: 'component:default/store-a',
      urls: { storefront: 'http://a.localhost', admin: 'http://a.localhost/x' },
    };
    const url = 'http://localhost:7007';
    const text = summary({ url, store, simulated: true });
    assert.match(text, /SIMULATED[^]*Docker and kind[^]*root, on Linux/);
    assert.match(text, /catalog\/default\/component\/store-a/);
    assert.doesNotMatch(text, /a\.localhost/);
    assert.match(summary({ url, store }), /Storefront +http:\/\/a\.localhost/);
  });

  test('a process is known by the state that it was started for, and no other', async () => {
    const env = markedEnvironment(state);
    const own = spawn('sleep', ['60'], { env });
    const other = spawn('sleep', ['60']);
    await Promise.all(
      [own, other].map(child => new Promise(run => child.once('spawn', run))),
    );
    try {
      assert.deepEqual(ownProcesses(state), [own.pid]);
    } finally {
      own.kill();
      other.kill();
    }
  });
});
