// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  Store,
  StoreFailure,
} from '@storekeeper/backstage-plugin-stores-common';
import { TaskError } from '../access/TaskError';
import type { StoreSight } from './StoreFollower';

/** What a task can wait for. */
export type Goal = 'Ready' | 'Deleted';

/**
 * Whether the goal is reached; undefined while there is reason to wait. Throws when it cannot be reached any more.
 *
 * @remarks
 * A store on a cluster with simulated nodes never becomes Ready; all that can be reached there is reached
 * when it is Simulated, and the phase that is handed on says so.
 */
export function judgeSight(
  sight: StoreSight,
  goal: Goal,
): 'Ready' | 'Simulated' | 'Deleted' | undefined {
  if (sight.kind === 'unreadable') return undefined;
  const deleted = sight.kind === 'gone' || sight.store.phase === 'Deleted';
  if (goal === 'Deleted' && deleted) return 'Deleted';
  if (deleted) throw deletedMeanwhile();
  const { store } = sight;
  if (store.failure) throw ownReason(store, store.failure);
  if (goal === 'Deleted') return undefined;
  if (store.phase === 'Deleting') throw deletedMeanwhile();
  const { phase } = store;
  const settled = store.observedGeneration >= store.generation;
  return settled && (phase === 'Ready' || phase === 'Simulated')
    ? phase
    : undefined;
}

function deletedMeanwhile() {
  return new TaskError({
    name: 'StoreDeleted',
    message: 'The store was deleted before it became ready.',
  });
}

function ownReason(store: Store, failure: StoreFailure) {
  const { title, message, remedy, reason } = failure;
  const sentences = [title, message, remedy].map(withFullStop);
  return new TaskError({
    name: reason,
    message: `${sentences.join(' ')} Details: ${store.entityRef}`,
  });
}

function withFullStop(text: string) {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
