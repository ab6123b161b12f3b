// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PreconditionFailedError, PreconditionRequiredError } from './errors';
import { StoreRecord } from './StoreRecord';

type Versioned = Pick<StoreRecord, 'generation' | 'updatedAt'>;

/**
 * The ETag of a store: the wish's generation, and then a part that moves with everything that is observed. A cache
 * compares the whole of it, a change (If-Match) the generation alone: what a person wants to change is the wish, and
 * that pods have started meanwhile is no reason to refuse it.
 */
export function storeEtag({ generation, updatedAt }: Versioned): string {
  return `"${generation}-${updatedAt.getTime().toString(36)}"`;
}

/** Throws PreconditionRequiredError without If-Match, PreconditionFailedError where the wish is another by now. */
export function checkIfMatch(
  store: Versioned,
  ifMatch: string | undefined,
): void {
  if (!ifMatch) {
    throw new PreconditionRequiredError(
      "Send the store's ETag in If-Match, so that no change of somebody else is overwritten unseen",
    );
  }
  const generations = ifMatch
    .split(',')
    .map(tag => tag.trim().match(/^(?:W\/)?"(\d+)(?:-[0-9a-z]+)?"$/)?.[1]);
  const matches =
    ifMatch.trim() === '*' || generations.includes(String(store.generation));
  if (!matches) {
    throw new PreconditionFailedError(
      'The store has been changed since you saw it. Read it again and repeat your change.',
    );
  }
}
