// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { follow } from './follow.mjs';

const PROVISIONER = 'storekeeper.io/simulated';
const CLAIMS = '/api/v1/persistentvolumeclaims';
const VOLUMES = '/api/v1/persistentvolumes';

/**
 * Volumes for simulated nodes, where no provisioner can make one: a storage class whose claims are given volumes that
 * are nothing but their names, and whose volumes go with their claims.
 */
export class SimulatedVolumes {
  static className = 'simulated';

  /** @param {{api: Pick<import('./HttpsApi.mjs').HttpsApi, 'send' | 'watch' | 'close'>}} options `api`: closed by stop */
  static async start({ api }) {
    await api.send('POST', '/apis/storage.k8s.io/v1/storageclasses', {
      metadata: { name: SimulatedVolumes.className },
      provisioner: PROVISIONER,
      volumeBindingMode: 'Immediate',
      reclaimPolicy: 'Delete',
    });
    const volumes = new SimulatedVolumes(api);
    volumes.#run();
    return volumes;
  }

  #end = new AbortController();
  #running;

  constructor(api) {
    this.api = api;
  }

  /** The class stays: what still uses it can then be deleted. */
  async stop() {
    this.#end.abort();
    this.api.close();
    await this.#running;
  }

  #run() {
    const { api } = this;
    const { signal } = this.#end;
    const watched = { api, signal, report: this.#report };
    this.#running = Promise.all([
      follow({
        ...watched,
        path: CLAIMS,
        act: claim => this.#provide(claim),
      }),
      follow({
        ...watched,
        path: VOLUMES,
        act: volume => this.#remove(volume),
      }),
    ]);
  }

  #report = error => {
    if (!this.#end.signal.aborted) {
      process.stderr.write(`Simulated volumes: ${error.message}\n`);
    }
  };

  async #provide({ metadata, spec, status }) {
    if (
      spec.storageClassName !== SimulatedVolumes.className ||
      status.phase !== 'Pending'
    ) {
      return;
    }
    const { name, namespace, uid } = metadata;
    await this.api.send('POST', VOLUMES, {
      metadata: {
        name: `pvc-${uid}`,
        annotations: { 'pv.kubernetes.io/provisioned-by': PROVISIONER },
      },
      spec: {
        accessModes: spec.accessModes,
        capacity: spec.resources.requests,
        claimRef: { name, namespace, uid },
        hostPath: { path: `/simulated/${uid}` },
        persistentVolumeReclaimPolicy: 'Delete',
        storageClassName: SimulatedVolumes.className,
      },
    });
  }

  async #remove({ metadata, spec, status }) {
    if (
      spec.storageClassName === SimulatedVolumes.className &&
      ['Released', 'Failed'].includes(status?.phase) &&
      !metadata.deletionTimestamp
    ) {
      await this.api.send('DELETE', `${VOLUMES}/${metadata.name}`);
    }
  }
}
