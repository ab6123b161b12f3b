// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { StoreAccess } from '../access/StoreAccess';
import { aTask } from '../__testUtils__/aTask';
import { aStore, FakeStores } from '../__testUtils__/FakeStores';
import { createDeleteStoreAction } from './deleteStoreAction';

describe('stores:delete', () => {
  const auth = mockServices.auth({ pluginId: 'scaffolder' });
  let stores: FakeStores;
  let action: ReturnType<typeof createDeleteStoreAction>;

  beforeEach(() => {
    stores = new FakeStores();
    stores.stores.set('s1', aStore({ phase: 'Ready' }));
    action = createDeleteStoreAction({
      access: StoreAccess.create({ auth, stores: stores.api }),
    });
  });

  it.each(['s1', 'component:default/store-s1'])(
    'deletes the store given as %s on behalf of the person',
    async store => {
      const { run, outputs } = aTask({
        action,
        input: { store, confirmName: 'coffee' },
      });
      await run();
      const [deletion] = stores.called('deleteStore');
      expect(deletion.args).toBe('s1');
      expect(deletion.token).toContain('user:default/guest');
      expect(outputs).toMatchObject({ id: 's1', name: 'coffee' });
    },
  );

  it('deletes nothing when another name is typed', async () => {
    const input = { store: 's1', confirmName: 'tea' };
    await expect(aTask({ action, input }).run()).rejects.toThrow(
      'The store is called coffee, not tea: nothing was deleted.',
    );
    expect(stores.called('deleteStore')).toEqual([]);
  });

  it.each(['Deleting', 'Deleted'] as const)(
    'is content with a store that is %s already',
    async phase => {
      stores.change('s1', { phase });
      const input = { store: 's1', confirmName: 'coffee' };
      await aTask({ action, input }).run();
      expect(stores.called('deleteStore')).toEqual([]);
    },
  );

  it('changes nothing in a dry run', async () => {
    const input = { store: 's1', confirmName: 'coffee' };
    const { run, log } = aTask({ action, input, isDryRun: true });
    await run();
    expect(log).toEqual(['Would delete the store coffee with all its data']);
    expect(stores.called('deleteStore')).toEqual([]);
  });

  it('refuses the entity of something that is no store', async () => {
    const input = { store: 'component:default/website', confirmName: 'x' };
    await expect(aTask({ action, input }).run()).rejects.toThrow(
      'component:default/website is not the catalog entity of a store.',
    );
  });
});
