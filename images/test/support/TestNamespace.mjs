// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { kubectl } from './kubectl.mjs';

const PATIENCE = '--timeout=200s';

/** A namespace of a test's own, with everything that was started in it; it goes away with the test. */
export class TestNamespace {
  #forwards = [];

  static async create() {
    const name = `image-test-${randomBytes(4).toString('hex')}`;
    await kubectl(['create', 'namespace', name]);
    await kubectl([
      'label',
      'namespace',
      name,
      'pod-security.kubernetes.io/enforce=restricted',
    ]);
    return new TestNamespace(name);
  }

  constructor(name) {
    this.name = name;
  }

  async apply(...objects) {
    await kubectl([`--namespace=${this.name}`, 'apply', '--filename=-'], {
      input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }),
    });
  }

  async ready(pod) {
    await this.#call('wait', '--for=condition=Ready', `pod/${pod}`, PATIENCE);
  }

  /** Waits until a pod that runs to its end has done so. @returns {Promise<{ok: boolean, log: string}>} */
  async finished(pod) {
    await this.#call(
      'wait',
      '--for=jsonpath={.status.containerStatuses[0].state.terminated}',
      `pod/${pod}`,
      PATIENCE,
    );
    const exitCode = await this.#call(
      'get',
      'pod',
      pod,
      '--output=jsonpath={.status.containerStatuses[0].state.terminated.exitCode}',
    );
    return { ok: exitCode === '0', log: await this.log(pod) };
  }

  /** How often the pod's container has begun again. */
  async restarts(pod) {
    const count = await this.#call(
      'get',
      'pod',
      pod,
      '--output=jsonpath={.status.containerStatuses[0].restartCount}',
    );
    return Number(count);
  }

  async log(pod) {
    return this.#call('logs', pod);
  }

  async run(pod, ...command) {
    return this.#call('exec', pod, '--', ...command);
  }

  async remove(pod) {
    await this.#call('delete', 'pod', pod, '--now', '--wait=true');
  }

  /** Makes a pod's port answer at a port of this machine, as long as the test runs. */
  async forward(pod, port, localPort) {
    const child = spawn(
      'kubectl',
      [
        `--namespace=${this.name}`,
        'port-forward',
        `pod/${pod}`,
        `${localPort}:${port}`,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#forwards.push(child);
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve);
      child.once('close', () =>
        reject(new Error(`port ${port} of ${pod} could not be forwarded`)),
      );
    });
  }

  async delete() {
    this.#forwards.forEach(child => child.kill());
    await kubectl(['delete', 'namespace', this.name, '--wait=false']);
  }

  #call(...args) {
    return kubectl([`--namespace=${this.name}`, ...args]);
  }
}
