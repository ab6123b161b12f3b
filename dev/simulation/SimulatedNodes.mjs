// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { follow } from './follow.mjs';
import { simulatedStatus } from './simulatedStatus.mjs';

const LABEL = { type: 'kwok' };
const OURS = { 'app.kubernetes.io/managed-by': 'storekeeper-simulation' };
const OURS_SELECTED = 'app.kubernetes.io%2Fmanaged-by%3Dstorekeeper-simulation';
const TAINT = {
  key: 'kwok.x-k8s.io/node',
  value: 'fake',
  effect: 'NoSchedule',
};
/** On each node. A real one of that size takes 110 of them. */
const PODS = 500;
const CAPACITY = { cpu: '256', memory: '1Ti', pods: String(PODS) };
const NODES = '/api/v1/nodes';
const LEASES = '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases';
const HEARTBEAT_MS = 10_000;
const LEASE_SECONDS = 40;
/** One beat, and some time for it to be late. */
const SILENCE_MS = 15_000;
const LOOK_MS = 500;

/**
 * Nodes that are nothing but their names. What is scheduled to one says at once that it runs, a Job's pod that it is done,
 * and what is deleted goes at once. They carry the label and the taint of KWOK's nodes, which charts know.
 */
export class SimulatedNodes {
  /** For how many pods each has room. */
  static pods = PODS;

  /** @param {{api: Pick<import('./HttpsApi.mjs').HttpsApi, 'send' | 'watch'>, count: number}} options */
  static async start({ api, count }) {
    const names = Array.from({ length: count }, (_, i) => `simulated-${i + 1}`);
    const nodes = new SimulatedNodes({ api, names });
    for (const name of names) {
      await nodes.#join(name);
    }
    nodes.#run();
    return nodes;
  }

  /**
   * Takes those out of the cluster for which nobody speaks any more, as after a kill.
   *
   * @returns {Promise<string[]>} their names
   */
  static async forgetLost({ api }) {
    const { items } = await api.get(`${NODES}?labelSelector=${OURS_SELECTED}`);
    const all = items.map(({ metadata }) => metadata.name);
    const spoken = await Promise.all(all.map(name => speaks({ api, name })));
    const names = all.filter((_, index) => !spoken[index]);
    await new SimulatedNodes({ api, names }).leave();
    return names;
  }

  #end = new AbortController();
  #timer;
  #running;

  constructor({ api, names }) {
    this.api = api;
    this.names = new Set(names);
  }

  async stop() {
    clearInterval(this.#timer);
    this.#end.abort();
    await this.#running;
  }

  /** As stop, and the cluster forgets them. */
  async leave() {
    await this.stop();
    for (const name of this.names) {
      await this.api.send('DELETE', `${NODES}/${name}`);
      await this.api.send('DELETE', `${LEASES}/${name}`);
    }
  }

  async #join(name) {
    await this.api.send('POST', NODES, {
      metadata: {
        name,
        labels: { ...LABEL, ...OURS, 'kubernetes.io/hostname': name },
      },
      spec: { taints: [TAINT] },
    });
    const now = new Date().toISOString();
    const condition = (type, status) => ({
      ...{ type, status, reason: 'Simulated', message: 'Nothing runs here.' },
      ...{ lastHeartbeatTime: now, lastTransitionTime: now },
    });
    await this.api.send('PATCH', `${NODES}/${name}/status`, {
      status: {
        ...{ capacity: CAPACITY, allocatable: CAPACITY },
        conditions: [
          condition('Ready', 'True'),
          condition('MemoryPressure', 'False'),
          condition('DiskPressure', 'False'),
          condition('PIDPressure', 'False'),
        ],
      },
    });
    await this.#beat(name);
  }

  /** A node that does not say for some time that it is there is not Ready any more. */
  async #beat(name) {
    const spec = {
      holderIdentity: name,
      leaseDurationSeconds: LEASE_SECONDS,
      renewTime: new Date().toISOString().replace('Z', '000Z'),
    };
    const renewed = await this.api.send('PATCH', `${LEASES}/${name}`, { spec });
    if (renewed >= 300) {
      await this.api.send('POST', LEASES, { metadata: { name }, spec });
    }
  }

  #run() {
    const report = error => {
      if (!this.#end.signal.aborted) {
        process.stderr.write(`Simulated nodes: ${error.message}\n`);
      }
    };
    this.#timer = setInterval(() => {
      this.names.forEach(name => this.#beat(name).catch(report));
    }, HEARTBEAT_MS);
    this.#running = follow({
      api: this.api,
      path: '/api/v1/pods',
      signal: this.#end.signal,
      act: pod => this.#act(pod),
      report,
    });
  }

  async #act(pod) {
    if (!this.names.has(pod.spec.nodeName)) {
      return;
    }
    const { name, namespace, deletionTimestamp } = pod.metadata;
    const path = `/api/v1/namespaces/${namespace}/pods/${name}`;
    if (deletionTimestamp) {
      await this.api.send('DELETE', path, { gracePeriodSeconds: 0 });
    } else if (pod.status.phase === 'Pending') {
      await this.api.send('PATCH', `${path}/status`, {
        status: simulatedStatus(pod),
      });
    }
  }
}

/** Whether somebody renews the node's lease. Its time is only compared with itself: clocks differ. */
async function speaks({ api, name }) {
  const renewed = async () =>
    (await api.get(`${LEASES}/${name}`))?.spec.renewTime;
  const before = await renewed();
  const deadline = Date.now() + SILENCE_MS;
  while (before && Date.now() < deadline) {
    await pause(LOOK_MS);
    if ((await renewed()) !== before) {
      return true;
    }
  }
  return false;
}
