// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../../dev/bootstrap/repository.js';
import { freePort } from '../../dev/portal/freePort.mjs';
import { Portal } from '../../dev/portal/Portal.mjs';
import { PortalClient } from '../../dev/portal/PortalClient.mjs';
import { portIsFree } from '../../dev/portal/portIsFree.mjs';
import { writeConfig } from '../../dev/portal/writeConfig.mjs';
import { TEMPLATE } from '../../dev/start/firstStore.mjs';
import { e2eFolder, environment } from './environment.mjs';
import { leftovers } from './leftovers.mjs';
import { until } from './until.mjs';

const GONE_SECONDS = 120;

/** A portal of a test's own: free port, empty database, the real cluster. */
export class PortalUnderTest {
  /**
   * @param {{
   *   name: string,
   *   stores?: object,
   *   settings?: (portal: {url: string}) => Promise<object>,
   * }} options `stores`: further settings below `stores`; `settings`: further settings of any kind
   */
  static async start({ name, stores, settings }) {
    const state = join(e2eFolder, name);
    rmSync(state, { recursive: true, force: true });
    const port = await freePort();
    const configs = writeConfig({ state, port, prepared: environment, stores });
    if (settings) {
      const file = join(state, 'app-config.test.yaml');
      const url = `http://localhost:${port}`;
      writeFileSync(file, JSON.stringify(await settings({ url })));
      configs.push(file);
    }
    const portal = Portal.create({
      state,
      log: repository.log(`test-e2e-${name}`),
    });
    const result = new PortalUnderTest({ portal, port, configs });
    await result.resume();
    await result.client.untilInCatalog(TEMPLATE);
    return result;
  }

  #created = new Map();

  constructor({ portal, port, configs }) {
    this.portal = portal;
    this.port = port;
    this.configs = configs;
    this.url = `http://localhost:${port}`;
    this.client = PortalClient.create({ url: this.url });
  }

  /** A name that no other run on the same cluster uses. */
  uniqueName(prefix) {
    return `${prefix}-${randomBytes(3).toString('hex')}`;
  }

  /** The portal as one of the example users sees it. */
  as(user) {
    return PortalClient.create({ url: this.url, user });
  }

  async resume() {
    await this.portal.start({ port: this.port, configs: this.configs });
  }

  /** Starts it anew with further settings. */
  async reconfigure(settings) {
    const file = join(this.portal.state, 'app-config.changed.yaml');
    writeFileSync(file, JSON.stringify(settings));
    await this.portal.stop();
    this.configs.push(file);
    await this.resume();
  }

  /** Ends the process as a power cut would: nothing is flushed, nothing is said. */
  async kill() {
    process.kill(this.portal.running().pid, 'SIGKILL');
    // The process may be gone while the kernel still closes its sockets.
    await until('the portal gone', () => this.#isGone(), { seconds: 20 });
  }

  async #isGone() {
    return !this.portal.running() && portIsFree(this.port);
  }

  async createStore(body, client = this.client) {
    const store = await client.json('POST', '/api/stores/v1/stores', { body });
    this.remember(store);
    return store;
  }

  /** Names a store that is to be cleaned up after the test, however it ends. */
  remember(store) {
    this.#created.set(store.id, store);
  }

  async store(id) {
    return this.client.stores(`/${id}`);
  }

  async untilPhase(id, phase, seconds) {
    let last;
    return until(
      `store ${id} ${phase}`,
      async () => {
        last = await this.store(id);
        if (last.phase === 'Failed' && phase !== 'Failed') {
          throw new Error(
            `Store ${id} failed: ${JSON.stringify(
              last.failure ?? last.message,
            )}`,
          );
        }
        return last.phase === phase && last;
      },
      {
        seconds,
        describe: () => ({
          phase: last?.phase,
          message: last?.message,
          steps: last?.steps,
        }),
      },
    );
  }

  async revealAdmin(id) {
    return this.client.json(
      'POST',
      `/api/stores/v1/stores/${id}/credentials/admin/reveal`,
    );
  }

  async deleteStore(id) {
    await this.client.json('DELETE', `/api/stores/v1/stores/${id}`);
  }

  async untilGone(store, seconds = GONE_SECONDS) {
    let last = [];
    await until(
      `nothing left of ${store.name}`,
      async () => {
        last = await leftovers(store);
        return last.length === 0;
      },
      { seconds, describe: () => last },
    );
    await until(
      `store ${store.id} Deleted`,
      async () =>
        this.store(store.id).then(
          ({ phase }) => phase === 'Deleted',
          error => {
            if (error.status === 404) {
              return true;
            }
            throw error;
          },
        ),
      { seconds },
    );
  }

  /** Deletes what the test made and ends the portal. */
  async stop() {
    if (!this.portal.running()) {
      await this.resume();
    }
    try {
      for (const store of this.#created.values()) {
        if ((await leftovers(store)).length > 0) {
          await this.deleteStore(store.id);
        }
      }
      for (const store of this.#created.values()) {
        await this.untilGone(store);
      }
    } finally {
      await this.portal.stop();
    }
  }
}
