// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { performance } from 'node:perf_hooks';
import { StoreRecord } from '../../model/StoreRecord';
import { StepContext } from '../Step';
import { HttpShopper } from './HttpShopper';

/** A visit that takes longer has failed, whatever it waits for. */
const VISIT_MS = 30_000;

const BEFORE_THE_DOOR = {
  address: { id: 'connect', title: 'Finding the door' },
  certificate: { id: 'certificate', title: 'Waiting for the certificate' },
};

/** Sends a shopper and reports what came of it; only an abort of the step itself is thrown. */
export async function visitShop(
  store: StoreRecord,
  context: Pick<
    StepContext,
    'cluster' | 'engine' | 'engineStore' | 'now' | 'signal'
  >,
  level: ShopCheck['level'],
): Promise<ShopCheck> {
  const { cluster, engine, engineStore, now, signal } = context;
  const at = now().toISOString();
  const began = performance.now();
  const address = await cluster.ingresses.shopAddress(store);
  const finish = (ok: boolean, steps: ShopCheck['steps']): ShopCheck => ({
    at,
    level,
    ok,
    milliseconds: Math.round(performance.now() - began),
    steps,
  });
  if ('missing' in address) {
    return finish(false, [
      {
        ...BEFORE_THE_DOOR[address.missing],
        ok: false,
        milliseconds: 0,
        message: address.message,
      },
    ]);
  }
  const shopper = HttpShopper.create({
    address,
    baseUrl: store.baseUrl,
    signal: AbortSignal.any([signal, AbortSignal.timeout(VISIT_MS)]),
  });
  try {
    await engine.shop(shopper, engineStore, level);
    return finish(true, shopper.steps);
  } catch (error) {
    signal.throwIfAborted();
    const told = shopper.steps.some(({ ok }) => !ok);
    const steps = told
      ? shopper.steps
      : [
          ...shopper.steps,
          {
            id: 'visit',
            title: 'Visiting the shop',
            ok: false,
            milliseconds: Math.round(performance.now() - began),
            message: (error instanceof Error
              ? error.message
              : String(error)
            ).slice(0, 300),
          },
        ];
    return finish(false, steps);
  }
}
