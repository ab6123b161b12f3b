// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Activity } from '@storekeeper/backstage-plugin-stores-common';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

const PREFIX = 'activity-';

/** The fragment by which an address names an entry. */
export const anchorOf = ({ id }: Activity) => `${PREFIX}${id}`;

/**
 * The id of the entry that the address names. Older pages are asked for until it is among the items, as whoever follows a
 * link came for that entry.
 */
export function useLinkedEntry(activity: {
  items?: Activity[];
  error?: Error;
  loadingMore: boolean;
  loadMore?: () => Promise<void>;
}): string | undefined {
  const { items, error, loadingMore, loadMore } = activity;
  const { hash } = useLocation();
  const linked = hash.startsWith(`#${PREFIX}`)
    ? hash.slice(PREFIX.length + 1)
    : undefined;
  const missing =
    linked !== undefined && items?.every(({ id }) => id !== linked);

  useEffect(() => {
    if (missing && !error && !loadingMore) loadMore?.();
  }, [missing, error, loadingMore, loadMore]);

  return linked;
}
