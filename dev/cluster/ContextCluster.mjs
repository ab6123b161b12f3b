// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../bootstrap/run.js';

/** A cluster of the user's own kubeconfig, named by its context. Nothing is built for it, started or stopped. */
export class ContextCluster {
  static async create({ context, ingressPort }) {
    const name =
      context === 'current'
        ? (await run('kubectl', ['config', 'current-context'])).trim()
        : context;
    return new ContextCluster({ context: name, ingressPort });
  }

  constructor({ context, ingressPort }) {
    this.context = context;
    this.ingressPort = ingressPort;
    this.name = 'local';
    this.title = `context ${context} of your kubeconfig`;
    this.ingressHost = '127.0.0.1';
  }

  async isUp() {
    return true;
  }

  async up({ log }) {
    const kubeconfig = await run('kubectl', [
      'config',
      'view',
      '--minify',
      '--flatten',
      '--raw',
      `--context=${this.context}`,
    ]);
    const classes = JSON.parse(
      await run(
        'kubectl',
        [`--context=${this.context}`, 'get', 'ingressclasses', '--output=json'],
        { log },
      ),
    ).items;
    const chosen =
      classes.find(
        item =>
          item.metadata.annotations?.[
            'ingressclass.kubernetes.io/is-default-class'
          ] === 'true',
      ) ?? classes[0];
    if (!chosen) {
      throw new Error(
        `The cluster of context ${this.context} has no ingress class: install an ingress controller first`,
      );
    }
    this.ingressClass = chosen.metadata.name;
    this.ingressNamespace = await this.#ingressNamespace(this.ingressClass);
    return kubeconfig;
  }

  /** The network policies must name the namespace from which the controller's pods call the stores. */
  async #ingressNamespace(ingressClass) {
    const pods = JSON.parse(
      await run('kubectl', [
        `--context=${this.context}`,
        'get',
        'pods',
        '--all-namespaces',
        '--output=json',
      ]),
    ).items;
    const controller = pods.find(pod =>
      pod.spec.containers.some(({ image }) => image.includes(ingressClass)),
    );
    return controller?.metadata.namespace ?? `ingress-${ingressClass}`;
  }
}
