// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeApi } from '../../../dev/bench/KubeApi.mjs';
import { SimulatedNodes } from '../../../dev/simulation/SimulatedNodes.mjs';
import { SimulatedVolumes } from '../../../dev/simulation/SimulatedVolumes.mjs';
import { environment } from '../environment.mjs';
import { get } from '../kube.mjs';

const NODES = 2;

/**
 * Where stores can be that need not sell: volumes that are nothing but their names, and nodes on which nothing runs. The
 * cluster's own nodes of that kind (KWOK, labelled type=kwok) are taken, where it has some; others go with the test.
 */
export class SimulatedGround {
  static async start() {
    const volumes = await SimulatedVolumes.start(environment);
    const { items } = await get('nodes', '--selector=type=kwok');
    if (items.some(isReady)) {
      return new SimulatedGround({ volumes });
    }
    const api = await KubeApi.open(environment);
    const nodes = await SimulatedNodes.start({ api, count: NODES });
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
    this.api?.close();
  }
}

function isReady({ status }) {
  return status.conditions?.some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
}
