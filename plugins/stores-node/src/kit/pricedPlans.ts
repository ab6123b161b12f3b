// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Plan } from '@storekeeper/backstage-plugin-stores-common';
import { EngineConfig } from './EngineConfig';

/** An engine's plans with the operator's prices; one without a price shows none. */
export function pricedPlans(
  plans: Plan[],
  config: Pick<EngineConfig, 'prices' | 'currency'>,
): Plan[] {
  return plans.map(plan => {
    const amount = config.prices[plan.id];
    return amount === undefined
      ? plan
      : {
          ...plan,
          price: { amount, currency: config.currency, interval: 'month' },
        };
  });
}
