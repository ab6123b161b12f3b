// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeApi } from '../bench/KubeApi.mjs';
import { SimulatedNodes } from './SimulatedNodes.mjs';
import { SimulatedVolumes } from './SimulatedVolumes.mjs';

const SIMULATED = '/api/v1/nodes?labelSelector=type%3Dkwok';

/**
 * Where stores can be that need not sell: volumes that are nothing but their names, and nodes on which nothing runs. The
 * cluster's own nodes of that kind (KWOK, labelled type=kwok) are taken, where it has enough; others go with this process.
 */
export class SimulatedGround {
  /** @param {{kubeconfig: string, pods?: number}} options `pods`: how many there must be room for */
  static async start({ kubeconfig, pods = 1 }) {
    const volumes = await SimulatedVolumes.start({ kubeconfig });
    const api = await KubeApi.open({ kubeconfig });
    const { items } = await api.get(SIMULATED);
    const room = items
      .filter(isReady)
      .reduce((sum, { status }) => sum + Number(status.allocatable.pods), 0);
    const nodes =
      room < pods
        ? await SimulatedNodes.start({
            api,
            count: Math.ceil(pods / SimulatedNodes.pods),
          })
        : undefined;
    return new SimulatedGround({ volumes, nodes, api });
  }

  constructor({ volumes, nodes, api }) {
    this.volumes = volumes;
    this.nodes = nodes;
    this.api = api;
  }

  async stop() {
    await this.volumes.stop();
    await this.nodes?.leave();
    this.api.close();
  }
}

function isReady({ status }) {
  return status.conditions?.some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
}
