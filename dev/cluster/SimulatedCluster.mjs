// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../portal/record.mjs';
import { SimulatedVolumes } from '../simulation/SimulatedVolumes.mjs';
import { Simulation } from '../simulation/Simulation.mjs';
import { settings } from '../simulation/settings.mjs';
import { isOurs, isTheirs } from './isTheirs.mjs';

/** Kubernetes' control plane without a node, for machines where nothing more may be made: nothing runs, no shop opens. */
export class SimulatedCluster {
  static create({ ingressPort, offline }) {
    return new SimulatedCluster({ ingressPort, offline });
  }

  constructor({ ingressPort, offline }) {
    this.simulation = Simulation.create();
    this.offline = offline;
    this.ingressPort = ingressPort;
    this.name = 'simulated';
    this.title =
      'SIMULATED: a control plane without nodes, on which nothing runs';
    this.simulated = true;
    this.storageClass = SimulatedVolumes.className;
    this.ingressClass = 'simulated';
    this.ingressNamespace = 'default';
    this.ingressHost = '127.0.0.1';
  }

  /** Whether it runs for this checkout: another's is none of ours. */
  async isUp() {
    return isOurs(this.simulation.running());
  }

  /** Whether there is anything of it to be ended, also of a start that was broken off, or of one that ended by itself. */
  isLeft() {
    return isOurs(readRecord(settings.record));
  }

  /** Whether it has been up before: it is there again in seconds then. */
  isMade() {
    return existsSync(join(settings.state, 'admin.conf'));
  }

  /** Starts it, which does nothing to one that runs. Resolves to the content of its kubeconfig. */
  async up({ log, say }) {
    this.#refuseTheirs();
    return this.simulation.up({ log, say, offline: this.offline });
  }

  async down() {
    this.#refuseTheirs();
    await this.simulation.down();
  }

  async reset() {
    this.#refuseTheirs();
    await this.simulation.reset();
  }

  #refuseTheirs() {
    const record = this.simulation.running();
    if (record && isTheirs(record)) {
      throw new Error(
        `The simulated control plane runs for the checkout ${record.checkout}, with the port ${record.port}. Stop it there (npm run stop)`,
      );
    }
  }
}
