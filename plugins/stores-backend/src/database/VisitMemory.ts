// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { CheckHour, toCheckHour } from '../model';

/** Visits of each store that are remembered one by one. */
const REMEMBERED = 50;

/** What is to be written of the visits to one store in one hour. */
export type RememberedHour = CheckHour & { latest: ShopCheck };

const later = (a: ShopCheck, b: ShopCheck) =>
  Date.parse(a.at) > Date.parse(b.at) ? a : b;

/**
 * Visits that found an open shop open, as nearly all do. They are worth showing and no write each: their hour is
 * written when it is over. A portal that is killed forgets the hour that it was in.
 */
export class VisitMemory {
  readonly #hours = new Map<string, RememberedHour>();
  readonly #visits = new Map<string, ShopCheck[]>();

  add({ storeId, check }: { storeId: string; check: ShopCheck }): void {
    this.#count({ ...toCheckHour({ storeId, check }), latest: check });
    const visits = this.#visits.get(storeId) ?? [];
    this.#visits.set(storeId, [check, ...visits].slice(0, REMEMBERED));
  }

  /** The visits to a store that are still known one by one, newest first. */
  visits(storeId: string): ShopCheck[] {
    return this.#visits.get(storeId) ?? [];
  }

  /** Hours that are not written yet. */
  hours(options: { storeIds: string[]; since: Date }): CheckHour[] {
    const wanted = new Set(options.storeIds);
    return [...this.#hours.values()].filter(
      ({ storeId, hour }) => wanted.has(storeId) && hour >= options.since,
    );
  }

  /** Hands out the hours that began before a moment, or all, to be written by whoever took them. */
  take(options: { before?: Date }): RememberedHour[] {
    const { before } = options;
    const taken = [...this.#hours].filter(
      ([, { hour }]) => !before || hour < before,
    );
    taken.forEach(([key]) => this.#hours.delete(key));
    return taken.map(([, hour]) => hour);
  }

  /** Those could not be written: they are tried again with what has come meanwhile. */
  putBack(hours: RememberedHour[]): void {
    hours.forEach(hour => this.#count(hour));
  }

  /** Forgets stores that are no longer looked after here. */
  keepOnly(storeIds: Set<string>): void {
    [...this.#visits.keys()]
      .filter(id => !storeIds.has(id))
      .forEach(id => this.#visits.delete(id));
  }

  /** Of two that tell of the same hour, each has counted visits of its own. */
  #count(more: RememberedHour): void {
    const key = `${more.storeId} ${more.hour.getTime()}`;
    const counted = this.#hours.get(key);
    this.#hours.set(
      key,
      counted
        ? {
            ...more,
            ok: counted.ok + more.ok,
            failed: counted.failed + more.failed,
            milliseconds: counted.milliseconds + more.milliseconds,
            latest: later(counted.latest, more.latest),
          }
        : more,
    );
  }
}
