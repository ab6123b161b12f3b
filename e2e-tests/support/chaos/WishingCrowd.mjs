// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const ENGINES = ['woocommerce', 'medusa'];
const PLANS = ['basic', 'standard'];
const PATIENCE_MS = 120_000;
/** Somebody has changed it since one looked. */
const HTTP_CHANGED = 412;

/** People who order, change and delete stores at whichever portal answers, and remember what they wished last. */
export class WishingCrowd {
  /** Each with what it shall be: a plan, or nothing. */
  stores = [];
  /** Requests that a portal did not answer, and that were sent to another one. */
  repeated = 0;

  constructor({ portals, random, prefix }) {
    this.portals = portals;
    this.random = random;
    this.prefix = prefix;
  }

  /**
   * One wish at random: a new store as long as there have been fewer than so many, or something else of an old one. A third
   * of them live on, so that at the end there is more to be reached than that all are gone.
   */
  async wish({ upTo }) {
    const living = this.stores.filter(({ plan, busy }) => plan && !busy);
    const orders = this.stores.length < upTo && this.random.between(0, 1) < 0.6;
    if (orders || living.length === 0) {
      return this.stores.length < upTo ? this.order() : undefined;
    }
    const store = this.random.pick(living);
    const mayGo = living.length > upTo / 3;
    return mayGo && this.random.between(0, 1) < 0.3
      ? this.#delete(store)
      : this.#change(store);
  }

  async order() {
    const name = `${this.prefix}${this.stores.length}`;
    const store = { name, plan: this.random.pick(PLANS), busy: true };
    this.stores.push(store);
    const { plan } = store;
    const engine = this.random.pick(ENGINES);
    const { id, namespace } = await this.#ask('POST', '', {
      name,
      engine,
      plan,
    });
    Object.assign(store, { id, namespace, busy: false });
    return store;
  }

  async #change(store) {
    const plan = PLANS.find(other => other !== store.plan);
    Object.assign(store, { plan, busy: true });
    await this.#reach({ id: store.id, plan });
    store.busy = false;
  }

  /**
   * Says which state a change is made of: a request to which a paused portal did not answer is read by it later, and must
   * not undo then what was wished since.
   */
  async #reach({ id, plan }) {
    for (;;) {
      const seen = await this.#ask('GET', `/${id}`);
      if (seen.plan === plan) {
        return;
      }
      try {
        await this.#ask('PATCH', `/${id}`, { plan }, { 'If-Match': seen.etag });
      } catch (error) {
        if (error.status !== HTTP_CHANGED) {
          throw error;
        }
      }
    }
  }

  async #delete(store) {
    Object.assign(store, { plan: undefined, busy: true });
    await this.#ask('DELETE', `/${store.id}`);
    store.busy = false;
  }

  /** Asks one portal after the other until one answers: whether an earlier one has heard of it is not known. */
  async #ask(method, path, body, wanted) {
    const deadline = Date.now() + PATIENCE_MS;
    // A portal that was paused may read an order when its store has come and gone already.
    const headers = { 'Idempotency-Key': randomUUID(), ...wanted };
    for (;;) {
      const portal = this.random.pick(this.portals);
      try {
        return await portal.stores(method, path, body, headers);
      } catch (error) {
        if (error.status === 409 && method === 'POST') {
          return this.#find(body.name);
        }
        if (error.status && error.status < 500) {
          throw error;
        }
        if (Date.now() > deadline) {
          throw error;
        }
        this.repeated += 1;
        await pause(200);
      }
    }
  }

  /** The store was ordered by a request whose answer was lost. */
  async #find(name) {
    for (;;) {
      const answer = await this.random
        .pick(this.portals)
        .stores('GET', `?search=${name}&limit=100`)
        .catch(() => undefined);
      const found = answer?.items.find(store => store.name === name);
      if (found) {
        return found;
      }
      await pause(200);
    }
  }
}
