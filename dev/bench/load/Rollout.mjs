// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
const LABEL = 'labelSelector=app.kubernetes.io%2Fpart-of%3Dstore-platform';
const PATHS = [
  `/apis/apps/v1/deployments?${LABEL}`,
  `/apis/apps/v1/statefulsets?${LABEL}`,
  `/apis/batch/v1/jobs?${LABEL}`,
];

/** When the cluster itself says that all workloads of a namespace are ready: its own notice, as a watch tells it. */
export class Rollout {
  static start({ api }) {
    return new Rollout(api);
  }

  #end = new AbortController();
  #ready = new Map();
  #expected = new Map();
  #waiting = new Map();

  constructor(api) {
    this.watches = PATHS.map(path =>
      api.watch({
        path,
        signal: this.#end.signal,
        onEvent: ({ object }) => this.#look(object),
      }),
    );
  }

  /**
   * Resolves to the moment, in milliseconds, at which so many workloads of the namespace were ready.
   *
   * @param {{namespace: string, workloads: number}} options
   * @returns {Promise<number>}
   */
  until({ namespace, workloads }) {
    this.#expected.set(namespace, workloads);
    return new Promise(resolve => {
      this.#waiting.set(namespace, resolve);
      this.#check(namespace);
    });
  }

  async stop() {
    this.#end.abort();
    await Promise.allSettled(this.watches);
  }

  #look({ metadata, spec, status = {} }) {
    const { namespace, name, generation, ownerReferences = [] } = metadata;
    // What a CronJob starts comes and goes.
    if (ownerReferences.some(({ kind }) => kind === 'CronJob')) {
      return;
    }
    const ready =
      spec.replicas === undefined
        ? (status.succeeded ?? 0) > 0
        : (status.observedGeneration ?? 0) >= generation &&
          (status.readyReplicas ?? 0) >= spec.replicas;
    if (!ready) {
      return;
    }
    const known = this.#ready.get(namespace) ?? new Map();
    const key = `${spec.replicas === undefined ? 'job' : 'set'} ${name}`;
    if (!known.has(key)) {
      known.set(key, Date.now());
      this.#ready.set(namespace, known);
      this.#check(namespace);
    }
  }

  #check(namespace) {
    const known = this.#ready.get(namespace);
    const expected = this.#expected.get(namespace);
    if (known && expected !== undefined && known.size >= expected) {
      this.#waiting.get(namespace)?.(Math.max(...known.values()));
    }
  }
}
