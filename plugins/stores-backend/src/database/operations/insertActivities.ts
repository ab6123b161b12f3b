// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreSignal } from '@storekeeper/backstage-plugin-stores-common';
import { Knex } from 'knex';
import { NewActivity } from '../../reconciler/StoreQueue';

/**
 * Adds to a store's timeline. The entries are the outbox too: they are written in the transaction of what they tell
 * of, and published after it, so that no event speaks of something that was rolled back and none is lost.
 */
export async function insertActivities(
  knex: Knex,
  options: {
    storeId: string;
    activities: NewActivity[];
    change: StoreSignal['change'];
    now: Date;
  },
): Promise<void> {
  const { storeId, activities, change, now } = options;
  if (activities.length === 0) return;
  await knex('store_activity').insert(
    activities.map(activity => ({
      store_id: storeId,
      at: now,
      type: activity.type,
      level: activity.level,
      title: activity.title,
      message: activity.message ?? null,
      actor: activity.actor ?? null,
      data: activity.data ? JSON.stringify(activity.data) : null,
      change,
      published: false,
    })),
  );
}
