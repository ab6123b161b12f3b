// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { computeHealth } from './computeHealth';

const check = (ok: boolean): ShopCheck => ({
  at: '2026-11-21T12:00:00.000Z',
  level: 'light',
  ok,
  milliseconds: 12,
  steps: [
    {
      id: 'cart',
      title: 'Fill the cart',
      ok,
      milliseconds: 12,
      message: ok ? undefined : 'HTTP 500',
    },
  ],
});
const inspection = (ready: number) => ({
  workloads: [
    { kind: 'Deployment', name: 'a-app', title: 'Shop', ready, desired: 2 },
  ],
  pods: [],
  volumes: [],
});
const ready = { phase: 'Ready', message: 'Open.' } as const;

describe('computeHealth', () => {
  it.each([
    ['healthy', ready, [check(true), check(false)], inspection(2)],
    ['degraded', ready, [check(false), check(true)], inspection(2)],
    [
      'unhealthy',
      { ...ready, phase: 'Degraded' },
      [check(false)],
      inspection(2),
    ],
    ['degraded', ready, [check(true)], inspection(1)],
    ['unknown', ready, [], inspection(2)],
    ['unknown', ready, [check(true)], undefined],
    ['unhealthy', { ...ready, phase: 'Failed' }, [], inspection(2)],
    ['unknown', { ...ready, phase: 'Provisioning' }, [], inspection(0)],
    ['unknown', { ...ready, phase: 'Simulated' }, [], inspection(2)],
    ['degraded', { ...ready, phase: 'Degraded' }, [check(true)], inspection(2)],
  ] as const)('is %s', (status, store, checks, inspected) => {
    const health = computeHealth({
      store,
      checks: [...checks],
      inspection: inspected && {
        ...inspected,
        workloads: [...inspected.workloads],
      },
    });
    expect(health.status).toBe(status);
    expect(health.message).not.toBe('');
  });

  it('says where the shopper was stopped', () => {
    const health = computeHealth({
      store: ready,
      checks: [check(false)],
      inspection: inspection(2),
    });
    expect(health.message).toContain('"Fill the cart": HTTP 500');
  });
});
