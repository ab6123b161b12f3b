// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { PreconditionFailedError, PreconditionRequiredError } from './errors';

/** Characters of the part of an ETag that only tells one answer from another. */
const DIGEST_LENGTH = 16;

/**
 * The ETag of a store: the wish's generation, and then a part that moves with everything that is shown. A cache
 * compares the whole of it, a change (If-Match) the generation alone: what a person wants to change is the wish, and
 * that pods have started meanwhile is no reason to refuse it.
 */
export function storeEtag(store: Store): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(store))
    .digest('base64url');
  return `"${store.generation}-${digest.slice(0, DIGEST_LENGTH)}"`;
}

/** Throws PreconditionRequiredError without If-Match, PreconditionFailedError where the wish is another by now. */
export function checkIfMatch(
  store: { generation: number },
  ifMatch: string | undefined,
): void {
  if (!ifMatch) {
    throw new PreconditionRequiredError(
      "Send the store's ETag in If-Match, so that no change of somebody else is overwritten unseen",
    );
  }
  const generations = ifMatch
    .split(',')
    .map(tag => tag.trim().match(/^(?:W\/)?"(\d+)(?:-[\w-]+)?"$/)?.[1]);
  const matches =
    ifMatch.trim() === '*' || generations.includes(String(store.generation));
  if (!matches) {
    throw new PreconditionFailedError(
      'The store has been changed since you saw it. Read it again and repeat your change.',
    );
  }
}
