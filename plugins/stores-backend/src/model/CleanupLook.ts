// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  CleanupLeftover,
  CleanupReport,
} from '@storekeeper/backstage-plugin-stores-common';

/** One kind of object that the cluster was asked for. */
export type CleanupCheck = CleanupReport['checks'][number];

/** Something of a store that is still there after its namespace has gone. */
export type Leftover = Omit<CleanupLeftover, 'seenAt' | 'goneAt'>;

/** What the cluster said at one moment. */
export type CleanupLook = { checks: CleanupCheck[]; leftovers: Leftover[] };
