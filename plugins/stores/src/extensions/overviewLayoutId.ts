// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Extension id of the layout that the store cards attach to. */
export const OVERVIEW_LAYOUT_ID = 'entity-content-layout:stores';
