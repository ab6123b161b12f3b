// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreCondition } from '@storekeeper/backstage-plugin-stores-common';
import { toEngineStore } from '../../model/toEngineStore';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { newStore } from '../__testUtils__/newStore';
import { tinyEngine } from '../__testUtils__/tinyEngine';
import { SalePlaces } from '../shopper/SalePlaces';
import { StepContext } from '../Step';
import { shopStep } from './shopStep';

const now = new Date();
const broken: StoreCondition = {
  type: 'ShopReady',
  status: 'False',
  reason: 'ShopBroken',
  message: 'Filling the cart: the cart stays empty',
  since: now.toISOString(),
};

describe('shopStep, in a crowd', () => {
  const cluster = FakeCluster.create();
  let gate: Promise<void>;
  let sold: (outcome?: Error) => void;
  let visitors: number;
  let salePlaces: SalePlaces;

  beforeAll(() => cluster.open());
  afterAll(() => cluster.close());

  beforeEach(() => {
    visitors = 0;
    salePlaces = SalePlaces.create();
    gate = new Promise((resolve, reject) => {
      sold = error => (error ? reject(error) : resolve());
    });
  });

  /** Visits a store whose shopper stays until it is told what came of it. */
  const visit = (id: string, condition?: StoreCondition) => {
    const { wish, observation } = newStore({ id });
    const store = { ...wish, ...observation, updatedAt: now };
    return shopStep.run(store, {
      cluster,
      engine: {
        ...tinyEngine(),
        shop: () => {
          visitors += 1;
          return gate;
        },
      },
      engineStore: toEngineStore(store),
      shopChecks: { record: async () => undefined },
      salePlaces,
      signal: new AbortController().signal,
      now: () => now,
      condition,
    } as unknown as StepContext);
  };

  it('lets some shops wait for their turn, whose time that does not cost', async () => {
    const first = ['a', 'b', 'c', 'd'].map(id => visit(id));
    expect(await visit('e')).toMatchObject({
      state: 'wait',
      reason: 'PurchaseWaiting',
      queued: true,
    });
    sold();
    for (const outcome of await Promise.all(first)) {
      expect(outcome.state).toBe('done');
    }
    expect(visitors).toBe(4);
    expect(await visit('e')).toMatchObject({ state: 'done' });
  });

  it('gives the place of a shop back that does not sell', async () => {
    const first = ['a', 'b', 'c', 'd'].map(id => visit(id));
    sold(new Error('The till is broken'));
    for (const outcome of await Promise.all(first)) {
      expect(outcome).toMatchObject({ state: 'wait', reason: 'ShopBroken' });
    }
    const next = ['e', 'f', 'g', 'h'].map(id => visit(id));
    await Promise.all(next);
    expect(visitors).toBe(8);
  });

  it('keeps room for others where shops are tried again and again, and forgets neither what is wrong nor the time limit', async () => {
    const again = ['a', 'b'].map(id => visit(id, broken));
    const waiting = await visit('c', broken);
    expect(waiting).toMatchObject({
      state: 'wait',
      reason: broken.reason,
      message: broken.message,
    });
    expect(waiting).not.toHaveProperty('queued');
    const fresh = visit('d');
    sold();
    await Promise.all([...again, fresh]);
    expect(visitors).toBe(3);
  });
});
