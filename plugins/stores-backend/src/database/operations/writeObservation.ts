// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreSignal } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { CleanupLook, StoreObservation } from '../../model';
import { NewActivity } from '../../reconciler/StoreQueue';
import { readDate } from '../readDate';
import { StoreRow, toStoreColumns } from '../StoreRow';
import { insertActivities } from './insertActivities';
import { insertStepDurations } from './insertStepDurations';
import { saveCleanupReport } from './saveCleanupReport';

/** What came of a write. */
export type ObservationWritten = {
  /** False: the lease was lost and nothing was written. */
  written: boolean;
  /** What clients shall be told; undefined when nothing that they can see is different. */
  change?: StoreSignal['change'];
};

/** What an observation says about an attempt, as against what it says about the cluster. */
const OF_THE_ATTEMPT = [
  'phase',
  'reason',
  'message',
  'steps',
  'failure',
  'deletedAt',
] as const;

/**
 * Writes what a worker has seen, under its fencing token, with the timeline entries in the same transaction, and gives
 * the store back where `release` is there. The first statement takes the row's lock on both databases, so that the
 * wake ticket and the attempt that it reads stay true until the commit.
 */
export async function writeObservation(
  tx: Knex.Transaction,
  options: {
    id: string;
    token: number;
    observation: Partial<StoreObservation>;
    activities?: NewActivity[];
    cleanup?: CleanupLook;
    release?: { nextAt?: Date };
    now: Date;
  },
): Promise<ObservationWritten> {
  const { id, token, cleanup, release, now } = options;
  const [current] = (await tx('stores')
    .where({ id, lock_token: token })
    .whereNotNull('locked_by')
    .update({ lock_token: token })
    .returning('*')) as StoreRow[];
  if (!current) return { written: false };

  const observation = { ...options.observation };
  const sameAttempt =
    readDate(current.claimed_attempt)?.getTime() ===
    readDate(current.attempted_at).getTime();
  if (!sameAttempt) OF_THE_ATTEMPT.forEach(key => delete observation[key]);

  const columns = toStoreColumns(observation);
  const changed = Object.entries(columns).some(([name, value]) =>
    differs(current[name as keyof StoreRow], value),
  );
  const deleted = (observation.phase ?? current.phase) === 'Deleted';
  const woken = current.wake !== current.claimed_wake && !deleted;
  await tx('stores')
    .where({ id })
    .update({
      ...columns,
      ...(changed && { updated_at: now }),
      ...(release && {
        locked_by: null,
        locked_until: null,
        next_at: woken ? now : release.nextAt ?? null,
      }),
      lock_token: token,
    });

  const change = deleted ? 'deleted' : 'updated';
  const activities = [
    ...(cleanup
      ? await saveCleanupReport(tx, { store: current, look: cleanup, now })
      : []),
    ...(options.activities ?? []),
  ];
  await insertActivities(tx, { storeId: id, activities, change, now });
  if (sameAttempt && observation.steps) {
    await insertStepDurations(tx, {
      store: current,
      steps: observation.steps,
      now,
    });
  }
  return {
    written: true,
    change: changed || activities.length > 0 ? change : undefined,
  };
}

function differs(before: unknown, after: unknown): boolean {
  if (after instanceof Date) {
    return (
      before === null ||
      before === undefined ||
      new Date(before as Date).getTime() !== after.getTime()
    );
  }
  return before !== after;
}
