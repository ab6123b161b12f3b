// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Plan } from '@storekeeper/backstage-plugin-stores-common';

/** Sizes of a shop, smallest first. What they mean to Kubernetes is in the chart's `plans`, under the same names. */
export const MEDUSA_PLANS: Plan[] = [
  {
    id: 'basic',
    title: 'Basic',
    summary: 'A small shop, or one to try things in',
    features: [
      'One server with 1 GB of memory, two on request',
      '10 GB for products and orders, 5 GB for pictures',
      'Restarted by itself when it fails',
    ],
    replicas: { default: 1, max: 2 },
    requests: { cpu: '90m', memory: '792Mi', storage: '15Gi' },
  },
  {
    id: 'standard',
    title: 'Standard',
    summary: 'A shop with daily orders',
    features: [
      'One server with 1.5 GB of memory, up to three on request',
      '20 GB for products and orders, 10 GB for pictures',
      'A database with 1 GB of memory',
    ],
    replicas: { default: 1, max: 3 },
    requests: { cpu: '180m', memory: '1152Mi', storage: '30Gi' },
  },
  {
    id: 'premium',
    title: 'Premium',
    summary: 'A shop that must not be closed',
    features: [
      'Two servers with 2 GB of memory each, up to five on request',
      '50 GB for products and orders, 20 GB for pictures',
      'One server may fail, and updates close nothing',
    ],
    replicas: { default: 2, max: 5 },
    requests: { cpu: '480m', memory: '2624Mi', storage: '70Gi' },
  },
];
