// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Plan } from '@storekeeper/backstage-plugin-stores-common';
import { MedusaConfig } from './MedusaConfig';

/** Sizes of a shop, smallest first. What they mean to Kubernetes is in the chart's `plans`, under the same names. */
const PLANS: Plan[] = [
  {
    id: 'basic',
    title: 'Basic',
    summary: 'A small shop, or one to try things in',
    features: [
      'One server, restarted by itself when it fails',
      '10 GB for products and orders',
      'Some ten shoppers at a time',
    ],
    replicas: { default: 1, max: 2 },
    requests: { cpu: '90m', memory: '792Mi', storage: '10Gi' },
  },
  {
    id: 'standard',
    title: 'Standard',
    summary: 'A shop with daily orders',
    features: [
      'One server with room for busy hours, a second on request',
      '20 GB for products and orders',
      'Some fifty shoppers at a time',
    ],
    replicas: { default: 1, max: 3 },
    requests: { cpu: '180m', memory: '1152Mi', storage: '20Gi' },
  },
  {
    id: 'premium',
    title: 'Premium',
    summary: 'A shop that must not be closed',
    features: [
      'Two servers: one may fail, and updates close nothing',
      '50 GB for products and orders',
      'Some two hundred shoppers at a time',
    ],
    replicas: { default: 2, max: 5 },
    requests: { cpu: '480m', memory: '2624Mi', storage: '50Gi' },
  },
];

/** The plans with the operator's prices. */
export function medusaPlans(
  config: Pick<MedusaConfig, 'prices' | 'currency'>,
): Plan[] {
  return PLANS.map(plan => {
    const amount = config.prices[plan.id];
    return amount === undefined
      ? plan
      : {
          ...plan,
          price: { amount, currency: config.currency, interval: 'month' },
        };
  });
}
