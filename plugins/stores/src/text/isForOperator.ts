// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  OPERATOR_REASONS,
  Store,
} from '@storekeeper/backstage-plugin-stores-common';

/** Whether a store waits for something that only an operator of the portal can put right. */
export const isForOperator = (store: Store) =>
  store.failure === undefined && OPERATOR_REASONS.includes(store.reason);
