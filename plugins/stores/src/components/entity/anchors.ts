// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** Fragment of the credentials card, so that other pages can lead to it. */
export const CREDENTIALS_ANCHOR = 'credentials';
