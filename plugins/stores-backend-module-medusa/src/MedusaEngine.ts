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
import { medusaChart } from './medusaChart';
import { MedusaConfig } from './MedusaConfig';
import { MEDUSA_PLANS } from './plans';
import { medusaCredentials, medusaSecrets } from './medusaSecrets';
import { medusaValues } from './medusaValues';
import { lookAround, visitEmptyShop, walkToTheTill } from './shopper';

/** Medusa 2 with PostgreSQL, Valkey, its own admin and a storefront. */
export class MedusaEngine implements StoreEngine {
  readonly id = 'medusa';
  readonly title = 'Medusa';
  readonly summary =
    'A modern shop with its own admin and a fast storefront, on Node.js and PostgreSQL.';
  readonly goodFor =
    'Teams that want a quick shop today and an API to build on tomorrow.';

  static create(options: { config: MedusaConfig }) {
    const { config } = options;
    const { chart, appVersion, requests } = medusaChart({ oci: config.chart });
    return new MedusaEngine(
      config,
      chart,
      [appVersion],
      pricedPlans(MEDUSA_PLANS, config),
      requests,
    );
  }

  private constructor(
    private readonly config: MedusaConfig,
    readonly chart: EngineChart,
    readonly versions: string[],
    readonly plans: Plan[],
    private readonly requests: ChartRequests,
  ) {}

  urls(baseUrl: string) {
    return { storefront: baseUrl, admin: `${baseUrl}/app` };
  }

  secrets(store: EngineStore) {
    return medusaSecrets(store);
  }

  credentials(store: EngineStore) {
    return medusaCredentials(store, this.urls(store.baseUrl));
  }

  workloads({ name }: EngineStore): EngineWorkload[] {
    return [
      { kind: 'StatefulSet', name: `${name}-db`, title: 'Database' },
      { kind: 'Deployment', name: `${name}-cache`, title: 'Cache' },
      { kind: 'Job', name: 'setup', title: 'Products and settings' },
      { kind: 'Deployment', name: `${name}-app`, title: 'Shop server' },
      { kind: 'Deployment', name: `${name}-storefront`, title: 'Storefront' },
    ];
  }

  pods(store: EngineStore) {
    return podsOfPlan({
      requests: this.requests,
      store,
      scaled: ['app', 'storefront'],
      single: ['db', 'cache', 'setup'],
    });
  }

  values(store: EngineStore, cluster: EngineCluster): JsonObject {
    return medusaValues(store, cluster, this.config);
  }

  async shop(
    shopper: Shopper,
    store: EngineStore,
    level: ShopCheck['level'],
  ): Promise<void> {
    // Once the shop has been open its owner may have taken the samples out.
    const product = await lookAround(shopper, {
      mayBeEmpty:
        level === 'light' || store.sampleData === 'none' || store.opened,
    });
    if (level === 'light') {
      return;
    }
    if (product) {
      await walkToTheTill(shopper, product);
    } else {
      await visitEmptyShop(shopper);
    }
  }
}
