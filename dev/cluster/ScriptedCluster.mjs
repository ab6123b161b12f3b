// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import run from '../bootstrap/run.js';

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
    await this.#call(['up'], { log });
    const file = await this.#call(['kubeconfig']);
    return readFileSync(file.trim(), 'utf8');
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
