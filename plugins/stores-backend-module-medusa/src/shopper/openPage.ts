// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { pageReader } from '@storekeeper/backstage-plugin-stores-node';

/** How this storefront's pages are read: they mark what they have to say of a fault. */
export const { openPage, expectOne } = pageReader({
  complaints: '[role=alert], [data-error], main[data-shop=error] p',
});
