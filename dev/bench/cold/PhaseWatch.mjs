// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PHASES } from './phases.mjs';

const KINDS = {
  pods: '/api/v1/namespaces/NAMESPACE/pods',
  claims: '/api/v1/namespaces/NAMESPACE/persistentvolumeclaims',
  secrets: '/api/v1/namespaces/NAMESPACE/secrets',
  deployments: '/apis/apps/v1/namespaces/NAMESPACE/deployments',
  sets: '/apis/apps/v1/namespaces/NAMESPACE/statefulsets',
  jobs: '/apis/batch/v1/namespaces/NAMESPACE/jobs',
  namespaces: '/api/v1/namespaces?fieldSelector=metadata.name=NAMESPACE',
};

/**
 * Notes when each phase of a store's coming up was reached, by what the API server tells at the moment when it happens:
 * the times in the objects themselves are whole seconds.
 */
export class PhaseWatch {
  /** @param {{api: import('../../cluster/KubeApi.mjs').KubeApi, namespace: string, began: number}} options `began`: ms since 1970 */
  static start({ api, namespace, began }) {
    const watch = new PhaseWatch({ began });
    watch.#follow({ api, namespace });
    return watch;
  }

  #state = Object.fromEntries(Object.keys(KINDS).map(kind => [kind, {}]));
  #end = new AbortController();
  #watches = [];

  constructor({ began }) {
    this.began = began;
    /** Seconds after the beginning, by phase. */
    this.seconds = {};
  }

  get pods() {
    return Object.values(this.#state.pods);
  }

  async stop() {
    this.#end.abort();
    await Promise.all(this.#watches);
  }

  #follow({ api, namespace }) {
    const { signal } = this.#end;
    this.#watches = Object.entries(KINDS).map(([kind, path]) =>
      api.watch({
        path: path.replace('NAMESPACE', namespace),
        signal,
        onEvent: ({ type, object }) => {
          const objects = this.#state[kind];
          if (type === 'DELETED') {
            delete objects[object.metadata.name];
          } else {
            objects[object.metadata.name] = object;
          }
          this.#look();
        },
      }),
    );
  }

  #look() {
    const state = Object.fromEntries(
      Object.entries(this.#state).map(([kind, objects]) => [
        kind,
        Object.values(objects),
      ]),
    );
    const now = (Date.now() - this.began) / 1000;
    for (const [phase, reached] of Object.entries(PHASES)) {
      if (!reached(state)) {
        // Not yet, or no more: another pod has come that is not so far.
        delete this.seconds[phase];
      } else {
        this.seconds[phase] ??= now;
      }
    }
  }
}
