// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeApi } from '../cluster/KubeApi.mjs';
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
    const api = await KubeApi.open({ kubeconfig });
    const volumes = await SimulatedVolumes.start({ api });
    await SimulatedNodes.forgetLost({ api });
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
    return new SimulatedGround({ volumes, nodes });
  }

  constructor({ volumes, nodes }) {
    this.volumes = volumes;
    this.nodes = nodes;
  }

  async stop() {
    await this.nodes?.leave();
    // Closes the API for both.
    await this.volumes.stop();
  }
}

function isReady({ status }) {
  return status.conditions?.some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
}
