// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import run from '../bootstrap/run.js';
import { SimulatedNodes } from '../simulation/SimulatedNodes.mjs';
import { KubeApi } from './KubeApi.mjs';

/**
 * A cluster that one script of the user's starts, stops and builds images in: `up`, `down`, `status`, `kubeconfig`,
 * `images`, `base NAME...`, `build FOLDER TAG`. Pods use what was built there.
 */
export class ScriptedCluster {
  static create({ script, ingressPort }) {
    return new ScriptedCluster({ script, ingressPort });
  }

  constructor({ script, ingressPort }) {
    this.script = script;
    this.ingressPort = ingressPort;
    this.name = 'sandbox';
    this.title = 'local one-node Kubernetes';
    this.ingressClass = 'traefik';
    this.ingressNamespace = 'ingress';
    this.ingressHost = '127.0.0.1';
    this.ingressTlsPort = Number(process.env.CLUSTER_HTTPS_PORT ?? 8443);
  }

  async isUp() {
    return run(this.script, ['status']).then(
      () => true,
      () => false,
    );
  }

  /** Starts it, which does nothing to one that runs. Resolves to the content of its kubeconfig. */
  async up({ log }) {
    try {
      await this.#call(['up'], { log });
    } catch (error) {
      if (!(await this.#forgetLostNodes())) {
        throw error;
      }
      await this.down({ log });
      await this.#call(['up'], { log });
    }
    return readFileSync(await this.#kubeconfig(), 'utf8');
  }

  async down({ log }) {
    await this.#call(['down'], { log });
  }

  /** References of the images that pods can use, as the container runtime spells them. */
  async images() {
    const list = await this.#call(['images']);
    return list.split('\n').filter(Boolean);
  }

  async makeBaseImages({ names, log }) {
    await this.#call(['base', ...names], { log });
  }

  async build({ folder, tag, args, log }) {
    await this.#call(['build', folder, tag, ...args], { log });
  }

  /** A script may wait for every node that there is: also for simulated ones, left by a measurement that was killed. */
  async #forgetLostNodes() {
    let api;
    try {
      api = await KubeApi.open({ kubeconfig: await this.#kubeconfig() });
      const names = await SimulatedNodes.forgetLost({ api });
      return names.length > 0;
    } catch {
      // The API does not answer: the start failed for another reason, and that one is told.
      return false;
    } finally {
      api?.close();
    }
  }

  async #kubeconfig() {
    const file = await this.#call(['kubeconfig']);
    return file.trim();
  }

  #call(args, options = {}) {
    return run(this.script, args, {
      ...options,
      env: {
        ...process.env,
        CLUSTER_HTTP_PORT: String(this.ingressPort),
        CLUSTER_HTTPS_PORT: String(this.ingressTlsPort),
      },
    });
  }
}
