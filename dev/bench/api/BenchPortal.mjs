// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import repository from '../../bootstrap/repository.js';
import { freePort } from '../../portal/freePort.mjs';
import { Portal } from '../../portal/Portal.mjs';
import { PortalClient } from '../../portal/PortalClient.mjs';
import { writeConfig } from '../../portal/writeConfig.mjs';

/** What a portal does when it has just started is no part of a measurement. */
const SETTLED_MS = 5_000;
/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10;
/** Nobody is kept from creating here. */
const ENDLESS = 1_000_000;

/** A portal of a measurement's own, with an empty database in a file. */
export class BenchPortal {
  /**
   * @param {{name: string, prepared?: object, stores?: object}} options `prepared`: the cluster; without one, and without
   *   one in `stores`, further settings, stores are accepted and wait
   */
  static async create({ name, prepared, stores }) {
    const state = join(repository.state, 'bench', name);
    const portal = Portal.create({ state, log: repository.log('bench') });
    // That of a measurement which was killed would go on with its stores.
    await portal.stop();
    rmSync(state, { recursive: true, force: true });
    const port = await freePort();
    const configs = writeConfig({
      state,
      port,
      prepared,
      stores: {
        rateLimit: { creations: ENDLESS, changes: ENDLESS },
        quota: { storesPerOwner: ENDLESS },
        ...(!prepared && {
          clusters: [{ name: 'none', kubeconfig: join(state, 'none') }],
        }),
        ...stores,
      },
    });
    return new BenchPortal({ state, port, configs, portal });
  }

  constructor({ state, port, configs, portal }) {
    this.state = state;
    this.port = port;
    this.configs = configs;
    this.portal = portal;
    this.client = PortalClient.create({ url: `http://localhost:${port}` });
  }

  async start() {
    await this.portal.start({ port: this.port, configs: this.configs });
    await this.client.token();
    await pause(SETTLED_MS);
  }

  async stop() {
    await this.portal.stop();
  }

  /** Processor time in milliseconds that the portal has used; undefined where the kernel does not tell it so. */
  cpuMilliseconds = () => {
    const file = `/proc/${this.portal.running()?.pid}/stat`;
    if (!existsSync(file)) {
      return undefined;
    }
    // The name of the program may hold anything but a closing parenthesis; after it the fields are numbered from 3 on.
    const fields = readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  };

  create(name, engine) {
    return this.client.json('POST', '/api/stores/v1/stores', {
      body: { name, engine },
    });
  }

  /** What a request costs that only checks who asks. */
  identify() {
    return this.client.json('GET', '/api/stores/v1/engines');
  }
}
