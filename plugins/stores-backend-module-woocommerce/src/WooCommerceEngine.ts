// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { Plan, ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import {
  ChartRequests,
  EngineChart,
  EngineCluster,
  EngineStore,
  EngineWorkload,
  podsOfPlan,
  pricedPlans,
  Shopper,
  StoreEngine,
} from '@storekeeper/backstage-plugin-stores-node';
import { WOOCOMMERCE_PLANS } from './plans';
import { lookAround, visitEmptyShop, walkToTheTill } from './shopper';
import { validateAdmin } from './validateAdmin';
import { wooCommerceChart } from './wooCommerceChart';
import { WooCommerceConfig } from './WooCommerceConfig';
import {
  wooCommerceCredentials,
  wooCommerceSecrets,
} from './wooCommerceSecrets';
import { wooCommerceValues } from './wooCommerceValues';

/** WordPress with WooCommerce and MySQL. */
export class WooCommerceEngine implements StoreEngine {
  readonly id = 'woocommerce';
  readonly title = 'WooCommerce';
  readonly summary =
    'The shop that most people know: WordPress with WooCommerce, its pages and its admin, on PHP and MySQL.';
  readonly goodFor =
    'Shops that live from articles, pages and thousands of plugins.';

  static create(options: { config: WooCommerceConfig }) {
    const { config } = options;
    const { chart, appVersion, requests } = wooCommerceChart({
      oci: config.chart,
    });
    return new WooCommerceEngine(
      config,
      chart,
      [appVersion],
      pricedPlans(WOOCOMMERCE_PLANS, config),
      requests,
    );
  }

  private constructor(
    private readonly config: WooCommerceConfig,
    readonly chart: EngineChart,
    readonly versions: string[],
    readonly plans: Plan[],
    private readonly requests: ChartRequests,
  ) {}

  validate(admin: { adminUser?: string; adminEmail: string }) {
    return validateAdmin(admin);
  }

  urls(baseUrl: string) {
    return { storefront: baseUrl, admin: `${baseUrl}/wp-admin` };
  }

  secrets(store: EngineStore) {
    return wooCommerceSecrets(store);
  }

  credentials(store: EngineStore) {
    return wooCommerceCredentials(store, this.urls(store.baseUrl));
  }

  workloads({ name }: EngineStore): EngineWorkload[] {
    return [
      { kind: 'StatefulSet', name: `${name}-db`, title: 'Database' },
      { kind: 'Job', name: 'setup', title: 'Products and settings' },
      { kind: 'Deployment', name: `${name}-app`, title: 'Shop' },
    ];
  }

  pods(store: EngineStore) {
    return podsOfPlan({
      requests: this.requests,
      store,
      scaled: ['app'],
      single: ['db', 'setup'],
    });
  }

  values(store: EngineStore, cluster: EngineCluster): JsonObject {
    return wooCommerceValues(store, cluster, this.config);
  }

  async shop(
    shopper: Shopper,
    store: EngineStore,
    level: ShopCheck['level'],
  ): Promise<void> {
    // Once the shop has been open its owner may have taken the samples out.
    const product = await lookAround(shopper, store, {
      mayBeEmpty:
        level === 'light' || store.sampleData === 'none' || store.opened,
    });
    if (level === 'light') {
      return;
    }
    if (product) {
      await walkToTheTill(shopper, store, product);
    } else {
      await visitEmptyShop(shopper, store);
    }
  }
}
