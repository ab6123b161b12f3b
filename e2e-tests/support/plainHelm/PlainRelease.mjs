// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../../../dev/bootstrap/run.js';
import { environment } from '../environment.mjs';
import { apply, get, kubectl } from '../kube.mjs';
import { ShopClient } from '../ShopClient.mjs';
import { storedKinds } from '../storedKinds.mjs';
import { until } from '../until.mjs';

const READY_SECONDS = 420;
/** In characters. */
const TROUBLES_LENGTH = 4000;

/** What every namespace has, and what tells of the past only. */
const NOT_OF_THE_STORE =
  /^(configmap\/kube-root-ca\.crt|serviceaccount\/default|event(\.events\.k8s\.io)?\/.*)$/;

/** A store as somebody has it who knows Helm and kubectl, and has no portal. */
export class PlainRelease {
  /**
   * `doors` are what the ingress leads to, each of another workload, with what it answers there: an ingress controller
   * learns of a replaced pod some seconds after the pod is ready, and of each workload on its own.
   *
   * @param {{helm: {major: number, file: string}, name: string, doors?: {path: string, status: number}[], values?: object}} options
   */
  static create({ helm, name, doors, values }) {
    return new PlainRelease({ helm, name, doors, values });
  }

  constructor({ helm, name, doors = [{ path: '/', status: 200 }], values }) {
    this.program = helm;
    this.doors = doors;
    this.name = name;
    this.namespace = `store-${name}`;
    const { ingressPort, ingressClass, ingressNamespace } = environment.cluster;
    this.baseUrl = `http://${name}.localhost:${ingressPort}`;
    this.values = {
      ingress: {
        class: ingressClass,
        controllerNamespace: ingressNamespace,
        port: ingressPort,
      },
      ...values,
    };
  }

  async makeNamespace() {
    await apply([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: this.namespace,
          labels: {
            'app.kubernetes.io/part-of': 'store-platform',
            'pod-security.kubernetes.io/enforce': 'restricted',
          },
        },
      },
    ]);
  }

  /** Helm in this store's namespace; the values go with `install` and `upgrade`. */
  helm(command, ...args) {
    const valued = ['install', 'upgrade'].includes(command);
    return run(
      this.program.file,
      [
        command,
        this.name,
        ...args,
        `--namespace=${this.namespace}`,
        `--kubeconfig=${environment.kubeconfig}`,
        ...(valued ? ['--values=-'] : []),
      ],
      valued ? { input: JSON.stringify(this.values) } : {},
    );
  }

  kubectl(...args) {
    return kubectl(`--namespace=${this.namespace}`, ...args);
  }

  get(...args) {
    return get(`--namespace=${this.namespace}`, ...args);
  }

  /** Resolves when everything runs in its newest form, set-up has completed, and the ingress controller knows the way. */
  async untilServing(seconds = READY_SECONDS) {
    try {
      await this.#untilServing(seconds);
    } catch (error) {
      const why = await this.#troubles();
      throw new Error(`${error.message}\n${why}`, { cause: error });
    }
  }

  /** What its pods are about, for whoever has to find out why it does not serve. */
  async #troubles() {
    const pods = await this.kubectl('get', 'pods', '--output=wide');
    const warnings = await this.kubectl(
      'get',
      'events',
      '--field-selector=type=Warning',
      '--sort-by=.lastTimestamp',
    );
    return `${pods}${warnings.slice(-TROUBLES_LENGTH)}`;
  }

  async #untilServing(seconds) {
    const names = await this.kubectl(
      'get',
      'statefulsets,deployments',
      '--output=name',
    );
    for (const name of names.split('\n').filter(Boolean)) {
      await this.kubectl('rollout', 'status', name, `--timeout=${seconds}s`);
    }
    await this.kubectl(
      'wait',
      'jobs',
      '--selector=app.kubernetes.io/component=setup',
      '--for=condition=Complete',
      `--timeout=${seconds}s`,
    );
    const shop = ShopClient.create(this.baseUrl);
    for (const { path, status } of this.doors) {
      let last;
      await until(
        `${status} of ${path} through the ingress`,
        async () => {
          // On a busy node connections are hung up on before there is an answer: it does not serve yet.
          last = await shop.send('GET', path).then(
            answer => answer.status,
            error => error.message,
          );
          return last === status;
        },
        { seconds, describe: () => last },
      );
    }
  }

  /** Names of everything in the namespace that came with the store. */
  async leftovers() {
    const kinds = await storedKinds('--namespaced');
    const names = await this.kubectl(
      'get',
      kinds.join(','),
      '--ignore-not-found',
      '--output=name',
    );
    return names
      .split('\n')
      .filter(name => name && !NOT_OF_THE_STORE.test(name));
  }

  async remove() {
    await kubectl(
      'delete',
      'namespace',
      this.namespace,
      '--ignore-not-found',
      '--timeout=180s',
    );
  }
}
