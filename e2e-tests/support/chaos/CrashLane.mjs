// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { e2eFolder } from '../environment.mjs';
import { ChaosPortal } from './ChaosPortal.mjs';
import { OPERATIONS } from './operations.mjs';
import { RefusedDeployments } from './RefusedDeployments.mjs';
import { takeMoments } from './takeMoments.mjs';

const END_SECONDS = 300;
const DEATH_SECONDS = 150;

/** One database on which portals die, one after the other, each at another moment of another store. */
export class CrashLane {
  static async create({ name, database }) {
    const portal = await ChaosPortal.create({
      name: `crash-${name}`,
      database,
    });
    return new CrashLane({ name, portal });
  }

  /** Every store that is there, with what it is to come to. */
  stores = [];

  constructor({ name, portal }) {
    this.portal = portal;
    this.log = join(e2eFolder, 'chaos', `moments-${name}.log`);
    this.prefix = `${name}${randomBytes(2).toString('hex')}-`;
  }

  /** What moments each operation has: one store lives through them all, undisturbed. */
  async record({ engine }) {
    const name = `${this.prefix}r-record`;
    const moments = {};
    takeMoments(this.log);
    const rule = await RefusedDeployments.begin(`${this.prefix}r-`);
    try {
      await this.portal.start({ faults: { store: name, log: this.log } });
      const refused = await this.portal.stores('POST', '', { name, engine });
      await this.#until(refused.id, OPERATIONS.retry.before);
      takeMoments(this.log);
    } finally {
      await rule.end();
    }
    const [{ id }] = (await this.portal.stores('GET', `?search=${name}`)).items;
    for (const operation of ['retry', 'change', 'delete']) {
      const { wish, reached } = OPERATIONS[operation];
      await wish(this.portal, { id });
      await this.#until(id, { what: operation, by: reached });
      moments[operation] = takeMoments(this.log);
    }
    await this.portal.stop();
    const create = await this.#recordCreation({ engine });
    return { create, ...moments };
  }

  async #recordCreation({ engine }) {
    const name = `${this.prefix}record`;
    await this.portal.start({ faults: { store: name, log: this.log } });
    const store = await this.#order({ operation: 'create', name, engine });
    await this.#until(store.id, {
      what: 'made',
      by: OPERATIONS.create.reached,
    });
    await this.portal.stop();
    return takeMoments(this.log);
  }

  /** Names the stores for these deaths, and makes them ready to be wished something of. */
  async prepare({ operation, deaths }) {
    deaths.forEach((death, index) => {
      death.name = `${this.prefix}${operation}-${index}`;
    });
    const { before } = OPERATIONS[operation];
    if (!before) {
      return;
    }
    const rule =
      operation === 'retry' &&
      (await RefusedDeployments.begin(`${this.prefix}retry-`));
    try {
      await this.portal.start();
      for (const death of deaths) {
        await this.#order(death);
      }
      await Promise.all(deaths.map(({ id }) => this.#until(id, before)));
      await this.portal.stop();
    } finally {
      if (rule) {
        await rule.end();
      }
    }
  }

  /** Wishes, and sees the process die at the moment; the next portal finds what is left. */
  async die(death) {
    const { moment, operation, name } = death;
    if (!death.id) {
      this.stores.push(death);
    }
    await this.portal.start({
      faults: { store: name, log: this.log, diesAt: moment },
    });
    const ended = this.portal.ended();
    try {
      const wished = await OPERATIONS[operation].wish(this.portal, death);
      death.id ??= wished.id;
    } catch (error) {
      if (error.status) {
        throw error;
      }
      // It may die before it has answered, and the wish has been written all the same, or has not.
      death.unanswered = true;
    }
    const late = setTimeout(
      () => this.portal.signal('SIGTERM'),
      DEATH_SECONDS * 1000,
    );
    const { signal } = await ended;
    clearTimeout(late);
    assert.equal(signal, 'SIGKILL', `nobody died at ${operation}: ${moment}`);
    assert.equal(takeMoments(this.log).at(-1), moment);
  }

  /** Starts a portal that lives; resolves when every store is as was wished last. */
  async recover() {
    await this.portal.start();
    for (const store of this.stores) {
      store.id ??= await this.#find(store);
      assert.ok(store.id, `the wish for ${store.name} is lost`);
      if (store.unanswered) {
        await this.#wishAgain(store);
      }
    }
    return Promise.all(
      this.stores.map(async store => ({
        ...(await this.#until(store.id, {
          what: `at the end of ${store.operation}`,
          by: OPERATIONS[store.operation].reached,
        })),
        operation: store.operation,
      })),
    );
  }

  /** Deletes everything that is left and stops the portal; resolves when it is gone. */
  async clear() {
    for (const { id } of this.stores) {
      await this.portal.stores('DELETE', `/${id}`);
    }
    await Promise.all(
      this.stores.map(({ id }) =>
        this.#until(id, { what: 'gone', by: OPERATIONS.delete.reached }),
      ),
    );
    this.stores = [];
    await this.portal.stop();
  }

  async #order(store) {
    const { name, engine } = store;
    const { id } = await this.portal.stores('POST', '', { name, engine });
    store.id = id;
    this.stores.push(store);
    return store;
  }

  /** As whoever had no answer does, unless the wish is there: the portal may have died in a look at the store before. */
  async #wishAgain({ id, operation }) {
    const { wish, isWished } = OPERATIONS[operation];
    if (!isWished(await this.portal.stores('GET', `/${id}`))) {
      await wish(this.portal, { id });
    }
  }

  /** The id of a store whose order was never answered. */
  async #find({ name }) {
    const { items } = await this.portal.stores('GET', `?search=${name}`);
    return items.find(store => store.name === name)?.id;
  }

  #until(id, { what, by }) {
    return this.portal.untilStore(id, what, by, END_SECONDS);
  }
}
