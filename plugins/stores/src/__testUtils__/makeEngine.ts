// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Engine, Plan } from '@storekeeper/backstage-plugin-stores-common';

const makePlan = (id: string, title: string): Plan => ({
  id,
  title,
  summary: `${title} summary`,
  features: ['A storefront'],
  price: { amount: 9, currency: 'EUR', interval: 'month' },
  replicas: { default: 1, max: 3 },
  requests: { cpu: '500m', memory: '1Gi', storage: '10Gi' },
});

export const makeEngine = (overrides: Partial<Engine> = {}): Engine => ({
  id: 'medusa',
  title: 'Medusa',
  summary: 'A fast shop.',
  goodFor: 'Quick starts.',
  available: true,
  defaultVersion: '2.21.2',
  versions: ['2.21.2'],
  defaultPlan: 'basic',
  plans: [makePlan('basic', 'Basic'), makePlan('standard', 'Standard')],
  ...overrides,
});
