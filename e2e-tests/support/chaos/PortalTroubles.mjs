// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../until.mjs';

const AT_WORK_SECONDS = 60;
/** More than a lease that is held for Helm, and the sweep that comes upon its end. */
const TAKEN_OVER_SECONDS = 90;

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

  /** Pauses one that works on a store until another has taken that over: what it goes on to write is out of date. */
  async pauseAtWork({ crowd, leases }) {
    this.counts.pauses += 1;
    await crowd.order();
    const { portal, lease } = await until(
      'a portal at work',
      () => this.#stopAtWork(leases),
      { seconds: AT_WORK_SECONDS },
    );
    await until('another portal take over', () => leases.lost(lease), {
      seconds: TAKEN_OVER_SECONDS,
    });
    portal.signal('SIGCONT');
  }

  async #stopAtWork(leases) {
    for (const portal of this.portals) {
      if (await leases.heldBy(portal)) {
        portal.signal('SIGSTOP');
        // Only now that it stands still does it stay true.
        const lease = await leases.heldBy(portal);
        if (lease) {
          return { portal, lease };
        }
        portal.signal('SIGCONT');
      }
    }
    return undefined;
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
