// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { STORE_ID_ANNOTATION } from '@storekeeper/backstage-plugin-stores-common';

/** On every object of every store; what the watches select by. */
export const PART_OF_LABEL = 'app.kubernetes.io/part-of';
export const PART_OF = 'store-platform';

/** Says who made a namespace or a Secret. */
export const MANAGED_BY_LABEL = 'app.kubernetes.io/managed-by';
export const MANAGED_BY = 'storekeeper';

/** Id of the store that an object belongs to. */
export const STORE_ID_LABEL = STORE_ID_ANNOTATION;

/**
 * URL of the portal that made a namespace. A cluster may serve several portals, and each of them knows by it which
 * namespaces it has to answer for, even when its database is lost.
 */
export const PORTAL_ANNOTATION = 'storekeeper.io/portal';

/** Tells the components of a store apart; a Job, whose name carries a hash, is found by it. */
export const COMPONENT_LABEL = 'app.kubernetes.io/component';

/** Labels of what the portal itself makes for a store. */
export function ownLabels(storeId: string): Record<string, string> {
  return {
    [PART_OF_LABEL]: PART_OF,
    [MANAGED_BY_LABEL]: MANAGED_BY,
    [STORE_ID_LABEL]: storeId,
  };
}
