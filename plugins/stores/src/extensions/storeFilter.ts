// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { STORE_ID_ANNOTATION } from '@storekeeper/backstage-plugin-stores-common';

/** Entities that are stores, as a predicate that the app's configuration could state too. */
export const storeFilter = {
  [`metadata.annotations.${STORE_ID_ANNOTATION}`]: { $exists: true },
};
