// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { createDeferred } from '@backstage/types';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import {
  Store,
  STORES_CHANNEL,
  StoresApi,
  StoreSignal,
} from '@storekeeper/backstage-plugin-stores-common';
import { LOOK_WITHIN_MS } from './AnnouncedStores';
import { StoreEntityProvider } from './StoreEntityProvider';

const aStore = (id: string, changes: Partial<Store> = {}): Store => ({
  id,
  entityRef: `component:default/store-${id}`,
  name: 'coffee',
  engine: 'medusa',
  version: '2.21.2',
  plan: 'basic',
  replicas: 1,
  owner: 'group:default/coffee-bar',
  createdBy: 'user:default/guest',
  adminEmail: 'owner@example.com',
  sampleData: 'none',
  phase: 'Provisioning',
  reason: 'Working',
  message: 'Working on it.',
  conditions: [],
  steps: [],
  urls: {
    storefront: 'http://coffee.localhost:8080',
    admin: 'http://coffee.localhost:8080/app',
  },
  host: 'coffee.localhost',
  namespace: `store-${id}`,
  cluster: 'local',
  simulated: false,
  createdAt: '2026-11-21T13:00:00.000Z',
  updatedAt: '2026-11-21T13:00:00.000Z',
  generation: 1,
  observedGeneration: 0,
  ...changes,
});

const notFound = () =>
  Object.assign(new Error('No such store'), { statusCode: 404 });

/** A stores plugin that holds what the test puts into it, and a catalog that remembers what it was told. */
async function connect(config: object = {}) {
  const held = new Map<string, Store>();
  const stores = {
    getStore: jest.fn(async (id: string) => {
      const store = held.get(id);
      if (!store) throw notFound();
      return { store, etag: '"1"' };
    }),
    listStores: jest.fn(async () => ({
      items: [...held.values()],
      totalItems: held.size,
      phases: {},
    })),
  };
  const applyMutation = jest.fn<
    Promise<void>,
    Parameters<EntityProviderConnection['applyMutation']>
  >(async () => undefined);
  const events = mockServices.events();
  const provider = StoreEntityProvider.create({
    auth: mockServices.auth({ pluginId: 'catalog' }),
    config: mockServices.rootConfig({ data: config }),
    events,
    logger: mockServices.logger.mock(),
    scheduler: mockServices.scheduler(),
    stores: stores as unknown as StoresApi,
  });
  await provider.connect({ applyMutation, refresh: jest.fn() });
  const publish = (storeId: string, change: StoreSignal['change']) =>
    events.publish({
      topic: STORES_CHANNEL,
      eventPayload: { storeId, change },
    });
  const announce = async (
    storeId: string,
    change: StoreSignal['change'] = 'updated',
  ) => {
    await publish(storeId, change);
    jest.advanceTimersByTime(LOOK_WITHIN_MS[change]);
  };
  return { held, stores, applyMutation, provider, publish, announce, events };
}

const eventually = async (assertion: () => void) => {
  const deadline = Date.now() + 2000;
  for (;;) {
    try {
      assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setImmediate(resolve));
    }
  }
};

const addedBy = ([mutation]: Parameters<
  EntityProviderConnection['applyMutation']
>) =>
  mutation.type === 'delta' &&
  mutation.added.map(({ entity }) => entity.metadata.name);

describe('StoreEntityProvider', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'Date'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('puts a store into the catalog when it is announced', async () => {
    const { held, applyMutation, announce } = await connect();
    held.set('a1', aStore('a1'));
    await announce('a1');
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(1));
    expect(applyMutation).toHaveBeenCalledWith({
      type: 'delta',
      removed: [],
      added: [
        {
          locationKey: 'stores',
          entity: expect.objectContaining({
            kind: 'Component',
            metadata: expect.objectContaining({ name: 'store-a1' }),
          }),
        },
      ],
    });
  });

  it.each(['gone', 'Deleted'])(
    'takes a store out of the catalog that is %s',
    async how => {
      const { held, applyMutation, announce } = await connect();
      if (how === 'Deleted') held.set('a1', aStore('a1', { phase: 'Deleted' }));
      await announce('a1');
      await eventually(() =>
        expect(applyMutation).toHaveBeenCalledWith({
          type: 'delta',
          added: [],
          removed: [
            {
              entityRef: 'component:default/store-a1',
              locationKey: 'stores',
            },
          ],
        }),
      );
    },
  );

  it('keeps the entity when the store cannot be read, and takes the next event', async () => {
    const { held, stores, applyMutation, announce } = await connect();
    held.set('a1', aStore('a1'));
    stores.getStore.mockRejectedValueOnce(new Error('down'));
    await announce('a1');
    await eventually(() => expect(stores.getStore).toHaveBeenCalledTimes(1));
    expect(applyMutation).not.toHaveBeenCalled();
    await announce('a1');
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(1));
  });

  it('reads all pages in a full reading and leaves out what is deleted', async () => {
    const { stores, applyMutation, provider } = await connect();
    stores.listStores
      .mockResolvedValueOnce({
        items: [aStore('a1'), aStore('a2', { phase: 'Deleted' })],
        totalItems: 3,
        phases: {},
        nextCursor: 'next',
      } as Awaited<ReturnType<StoresApi['listStores']>>)
      .mockResolvedValueOnce({
        items: [aStore('a3')],
        totalItems: 3,
        phases: {},
      });
    await provider.syncAll();
    expect(stores.listStores).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'next' }),
      expect.anything(),
    );
    const [mutation] = applyMutation.mock.calls[0];
    expect(mutation.type).toBe('full');
    expect(
      mutation.type === 'full' &&
        mutation.entities.map(({ entity }) => entity.metadata.name),
    ).toEqual(['store-a1', 'store-a3']);
  });

  it('keeps all entities when a full reading fails half-way', async () => {
    const { stores, applyMutation, provider } = await connect();
    stores.listStores
      .mockResolvedValueOnce({
        items: [aStore('a1')],
        totalItems: 2,
        phases: {},
        nextCursor: 'next',
      } as Awaited<ReturnType<StoresApi['listStores']>>)
      .mockRejectedValueOnce(new Error('down'));
    await expect(provider.syncAll()).rejects.toThrow(/stay as they are.*down/);
    expect(applyMutation).not.toHaveBeenCalled();
  });

  it('does not lose a store that is made while a full reading is under way', async () => {
    const { held, stores, applyMutation, provider, announce } = await connect();
    const reading =
      createDeferred<Awaited<ReturnType<StoresApi['listStores']>>>();
    stores.listStores.mockReturnValueOnce(
      reading as ReturnType<typeof stores.listStores>,
    );
    const full = provider.syncAll();
    held.set('new', aStore('new'));
    await announce('new');
    reading.resolve({ items: [], totalItems: 0, phases: {} });
    await full;
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(2));
    expect(applyMutation.mock.calls.map(([{ type }]) => type)).toEqual([
      'full',
      'delta',
    ]);
  });

  it('reads once for changes that are announced while an earlier one is written', async () => {
    const { held, stores, applyMutation, announce } = await connect();
    held.set('a1', aStore('a1'));
    const writing = createDeferred<void>();
    applyMutation.mockImplementationOnce(async () => writing);
    await announce('a1');
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(1));
    held.set('a1', aStore('a1', { owner: 'group:default/book-corner' }));
    for (let i = 0; i < 20; i++) await announce('a1', 'created');
    writing.resolve();
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(2));
    expect(stores.getStore).toHaveBeenCalledTimes(2);
    expect(applyMutation.mock.lastCall?.[0]).toMatchObject({
      added: [{ entity: { spec: { owner: 'group:default/book-corner' } } }],
    });
  });

  it('takes a crowd of new stores as one change, without one that cannot be read', async () => {
    const { held, stores, applyMutation, publish, announce } = await connect();
    ['a1', 'a2', 'a3'].forEach(id => held.set(id, aStore(id)));
    stores.getStore.mockRejectedValueOnce(new Error('down'));
    await publish('a1', 'created');
    await publish('a2', 'created');
    await announce('a3', 'created');
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(1));
    expect(addedBy(applyMutation.mock.calls[0])).toEqual([
      'store-a2',
      'store-a3',
    ]);
  });

  it('looks later at a store that merely looks different, or with one that is new', async () => {
    const { held, stores, applyMutation, publish, announce } = await connect();
    ['a1', 'a2', 'a3'].forEach(id => held.set(id, aStore(id)));
    await publish('a1', 'updated');
    jest.advanceTimersByTime(LOOK_WITHIN_MS.updated - 1);
    expect(stores.getStore).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(1));

    await publish('a2', 'updated');
    await announce('a3', 'created');
    await eventually(() => expect(applyMutation).toHaveBeenCalledTimes(2));
    expect(addedBy(applyMutation.mock.calls[1])).toEqual([
      'store-a2',
      'store-a3',
    ]);
  });

  it('ignores an event without a store', async () => {
    const { stores, events } = await connect();
    await events.publish({ topic: STORES_CHANNEL, eventPayload: {} });
    expect(stores.getStore).not.toHaveBeenCalled();
  });

  it('asks as the catalog itself, not as a person', async () => {
    const { held, stores, announce } = await connect();
    held.set('a1', aStore('a1'));
    await announce('a1');
    await eventually(() =>
      expect(stores.getStore).toHaveBeenCalledWith('a1', {
        token: expect.stringContaining('plugin:catalog'),
      }),
    );
  });
});
