// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

/** What befalls portals that share a database: they are killed, paused for longer than their leases, and started again. */
export class PortalTroubles {
  counts = { kills: 0, pauses: 0, outages: 0 };

  constructor({ portals, api, random, pauseSeconds, signal }) {
    this.portals = portals;
    this.api = api;
    this.random = random;
    this.pauseSeconds = pauseSeconds;
    this.signal = signal;
  }

  /** One portal at a time until the signal; each runs again in the end. */
  async run({ calmSeconds: [low, high] }) {
    while (await this.#wait(this.random.between(low, high))) {
      const portal = this.random.pick(this.portals);
      const kills = this.counts.kills === 0 || this.random.between(0, 1) < 0.5;
      await (kills ? this.kill(portal) : this.pause(portal));
    }
  }

  async kill(portal) {
    this.counts.kills += 1;
    await portal.kill();
    await portal.start();
  }

  /** It knows nothing of it: to itself it never stood still. */
  async pause(portal) {
    this.counts.pauses += 1;
    portal.signal('SIGSTOP');
    await pause(this.pauseSeconds * 1000);
    portal.signal('SIGCONT');
  }

  /** Pauses one amid a store that was ordered of it: when it goes on, somebody else has worked on that. */
  async pauseAtWork(portal, crowd) {
    const { id } = await crowd.order({ at: portal });
    await portal.untilStore(id, 'is worked on', ({ conditions }) =>
      conditions.some(
        ({ type, status }) => type === 'SecretsReady' && status === 'True',
      ),
    );
    await this.pause(portal);
  }

  async outage(seconds) {
    this.counts.outages += 1;
    await this.api.close();
    await pause(seconds * 1000);
    await this.api.open();
  }

  /** False: it is over. */
  async #wait(seconds) {
    await pause(seconds * 1000, undefined, { signal: this.signal }).catch(
      error => {
        if (error.name !== 'AbortError') {
          throw error;
        }
      },
    );
    return !this.signal.aborted;
  }
}
