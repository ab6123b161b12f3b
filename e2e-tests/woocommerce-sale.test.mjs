// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { kubectl } from './support/kube.mjs';
import { saleStory } from './support/saleStory.mjs';
import * as pages from './support/wooCommercePages.mjs';

const COMPLAINT = /PHP (warning|notice|deprecated|(parse|fatal) error)/i;

saleStory({
  engine: { id: 'woocommerce', title: 'WooCommerce' },
  pages,
  afterSale: {
    name: 'PHP has complained of nothing, from set-up to the sale',
    async check({ store: { namespace } }) {
      const logs = await kubectl(
        'logs',
        `--namespace=${namespace}`,
        '--selector=app.kubernetes.io/component in (app, setup, cron)',
        '--all-containers',
        '--tail=-1',
        '--prefix',
      );
      assert.deepEqual(
        logs.split('\n').filter(line => COMPLAINT.test(line)),
        [],
      );
    },
  },
});
