// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import { Amount, RoomClaim, RoomVerdict } from '../../model/capacity';
import { PlaceRow } from '../PlaceRow';
import { readDate } from '../readDate';
import { LINE_ORDER, livingPlaces, placesInLine } from './placesInLine';

/** What a store asks for, and who knows whether it fits. */
export type PlaceRequest = {
  store: { id: string; cluster: string; owner: string; attemptedAt: Date };
  /** What each of its pods asks for. */
  pods: Amount[];
  /** Whether there is room beside those who were let in and do not show all their pods yet. */
  judge: (admitted: RoomClaim[]) => RoomVerdict;
};

/** Whether a store may be made now, and who is in line (store ids, the first first). */
export type PlaceAnswer = {
  place: 'admitted' | 'waiting' | 'tooLarge';
  /** Whether this very request has changed the line. */
  changed: boolean;
  line: string[];
};

/**
 * Lets a store in, or puts it in line. The first statement locks the line of its cluster, so that two portals cannot
 * give the same room to two stores. The first in line is let in as soon as it fits and nobody behind it before, so that
 * a large store is not starved by small ones; owners take turns, so that one who orders many keeps nobody waiting for
 * all of them.
 */
export async function claimPlace(
  tx: Knex.Transaction,
  options: PlaceRequest & { now: Date },
): Promise<PlaceAnswer> {
  const { store, judge, now } = options;
  await tx('store_lines')
    .insert({ cluster: store.cluster, turn: 0 })
    .onConflict('cluster')
    .merge(['cluster']);
  const own = await ownPlace(tx, store);
  if (own?.admitted_at) {
    return { place: 'admitted', changed: false, line: [] };
  }
  const turn = own?.turn ?? (await nextTurn(tx, store, now));
  const verdict = judge(await readAdmitted(tx, store));
  await writePlace(tx, {
    ...options,
    turn,
    queuedAt: own ? readDate(own.queued_at) : now,
    tooLarge: verdict === 'tooLarge',
  });

  const inLine: Pick<PlaceRow, 'store_id'>[] = await placesInLine(tx, { now })
    .where('store_places.cluster', store.cluster)
    .orderBy(LINE_ORDER)
    .select('store_places.store_id');
  const line = inLine.map(({ store_id: id }) => id);
  const first = line[0] === store.id && verdict === 'fits';
  if (!first && verdict !== 'met') {
    const place = verdict === 'tooLarge' ? 'tooLarge' : 'waiting';
    return { place, changed: !own, line };
  }
  await tx('store_places')
    .where({ store_id: store.id })
    .update({ admitted_at: now, too_large: false });
  if (verdict === 'fits') {
    await tx('store_lines')
      .where({ cluster: store.cluster })
      .where('turn', '<', turn)
      .update({ turn });
  }
  const rest = line.filter(id => id !== store.id);
  return { place: 'admitted', changed: true, line: rest };
}

/** A new attempt asks anew. */
async function ownPlace(
  tx: Knex.Transaction,
  store: PlaceRequest['store'],
): Promise<PlaceRow | undefined> {
  return tx<PlaceRow>('store_places')
    .where({ store_id: store.id, cluster: store.cluster })
    .where('attempt', store.attemptedAt)
    .first();
}

/** The turn after the owner's last one in line; who has none in line begins with those who are next. */
async function nextTurn(
  tx: Knex.Transaction,
  store: PlaceRequest['store'],
  now: Date,
): Promise<number> {
  const line = await tx('store_lines')
    .where({ cluster: store.cluster })
    .first('turn');
  const last = await placesInLine(tx, { now })
    .where('store_places.cluster', store.cluster)
    .where('store_places.owner', store.owner)
    .max({ turn: 'store_places.turn' })
    .first();
  return Math.max(line?.turn ?? 0, Number(last?.turn ?? 0)) + 1;
}

async function readAdmitted(
  tx: Knex.Transaction,
  store: PlaceRequest['store'],
): Promise<RoomClaim[]> {
  const rows: { pods: string; namespace: string }[] = await livingPlaces(tx)
    .where('store_places.cluster', store.cluster)
    .whereNot('store_places.store_id', store.id)
    .whereNotNull('store_places.admitted_at')
    .select('store_places.pods', 'stores.namespace');
  return rows.map(({ pods, namespace }) => ({
    namespace,
    pods: JSON.parse(pods),
  }));
}

async function writePlace(
  tx: Knex.Transaction,
  options: PlaceRequest & {
    turn: number;
    queuedAt: Date;
    tooLarge: boolean;
    now: Date;
  },
): Promise<void> {
  const { store, pods, turn, queuedAt, tooLarge, now } = options;
  await tx('store_places')
    .insert({
      store_id: store.id,
      cluster: store.cluster,
      owner: store.owner,
      attempt: store.attemptedAt,
      pods: JSON.stringify(pods),
      turn,
      queued_at: queuedAt,
      asked_at: now,
      too_large: tooLarge,
      admitted_at: null,
    })
    .onConflict('store_id')
    .merge();
}
