// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { pageReader } from '@storekeeper/backstage-plugin-stores-node';

/** How a page of WordPress is read: where a theme, WooCommerce or WordPress itself says what is wrong. */
export const { openPage, expectOne } = pageReader({
  complaints:
    '.wp-die-message, .woocommerce-error, .wc-block-components-notice-banner.is-error',
});
