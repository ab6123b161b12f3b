// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { StoreAccess } from '../access/StoreAccess';
import { aTask } from '../__testUtils__/aTask';
import { aStore, FakeStores, refusal } from '../__testUtils__/FakeStores';
import { createCreateStoreAction } from './createStoreAction';

const input = { name: 'coffee', engine: 'medusa' };

describe('stores:create', () => {
  const auth = mockServices.auth({ pluginId: 'scaffolder' });
  let stores: FakeStores;
  let action: ReturnType<typeof createCreateStoreAction>;

  beforeEach(() => {
    stores = new FakeStores();
    action = createCreateStoreAction({
      access: StoreAccess.create({ auth, stores: stores.api }),
    });
  });

  it('creates the store on behalf of the person and hands on where it is', async () => {
    const { run, outputs } = aTask({
      action,
      input: { ...input, plan: 'basic', owner: 'group:default/coffee-bar' },
    });
    await run();
    expect(outputs).toEqual({
      id: 's1',
      entityRef: 'component:default/store-s1',
      name: 'coffee',
      namespace: 'store-s1',
      storefrontUrl: 'http://coffee.localhost:8080',
      adminUrl: 'http://coffee.localhost:8080/app',
    });
    const [call] = stores.calls;
    expect(call.args).toEqual({
      ...input,
      plan: 'basic',
      owner: 'group:default/coffee-bar',
    });
    expect(call.token).toContain('user:default/guest');
  });

  it('leaves out what a template rendered as empty', async () => {
    const blank = { plan: '', owner: '', sampleData: '', adminEmail: '' };
    await aTask({ action, input: { ...input, ...blank } }).run();
    expect(stores.calls[0].args).toEqual(input);
  });

  it('makes one store however often the task is run again', async () => {
    const first = aTask({ action, input });
    await first.run();
    await first.run();
    // A task whose checkpoints were lost in a crash asks again, and the key of the request finds the store.
    const second = aTask({ action, input });
    await second.run();
    expect(stores.stores.size).toBe(1);
    expect(stores.called('createStore')).toHaveLength(2);
    expect(second.outputs).toEqual(first.outputs);
  });

  it('makes one store for each round of a step that repeats', async () => {
    for (const key of ['0', '1']) {
      await aTask({
        action,
        input: { ...input, name: `coffee-${key}` },
        each: { key },
      }).run();
    }
    expect(stores.stores.size).toBe(2);
  });

  it("fails with the server's own words", async () => {
    stores.refusals.push(
      await refusal(409, 'ConflictError', 'The name coffee is taken.'),
    );
    const error = await aTask({ action, input })
      .run()
      .catch(e => e);
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: 'The name coffee is taken.',
      statusCode: 409,
      stack: 'ConflictError: The name coffee is taken.',
    });
  });

  it('offers no input for a password', () => {
    expect(
      Object.keys(action.schema?.input?.properties ?? {}).filter(key =>
        /pass|secret/i.test(key),
      ),
    ).toEqual([]);
  });

  describe('in a dry run', () => {
    const rehearse = (changes: object) => {
      const task = aTask({
        action,
        input: { ...input, ...changes },
        isDryRun: true,
      });
      return {
        ...task,
        error: task.run().then(
          () => undefined,
          e => e,
        ),
      };
    };

    it('says what would happen and changes nothing', async () => {
      const { error, log, outputs } = rehearse({});
      expect(await error).toBeUndefined();
      expect(log).toEqual([
        'Would create the store coffee with medusa at http://coffee.localhost:8080',
      ]);
      expect(outputs).toMatchObject({ id: 'dry-run', name: 'coffee' });
      expect(stores.called('createStore')).toEqual([]);
    });

    it.each([
      ['a bad name', { name: 'Coffee Bar' }, /^name: Use lower-case/],
      ['a bad e-mail address', { adminEmail: 'me' }, /^adminEmail: An e-mail/],
      ['an engine that is not enabled', { engine: 'woocommerce' }, /not avail/],
      ['an unknown plan', { plan: 'huge' }, /Medusa has no plan huge/],
      ['a full quota', { owner: 'group:default/full' }, /5 of 5 stores/],
      ['a name that is taken', { name: 'taken' }, /The name taken is taken/],
    ])('refuses %s', async (_, changes, message) => {
      stores.stores.set('s1', aStore({ name: 'taken' }));
      expect((await rehearse(changes).error)?.message).toMatch(message);
      expect(stores.called('createStore')).toEqual([]);
    });
  });
});
