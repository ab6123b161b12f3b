// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleStores from '@storekeeper/backstage-plugin-scaffolder-backend-module-stores';
import {
  CreateStore,
  Store,
  StoresApi,
} from '@storekeeper/backstage-plugin-stores-common';
import { storesServiceRef } from '@storekeeper/backstage-plugin-stores-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';

const EXAMPLES = resolve(__dirname, '../../../../examples/templates');

function readTemplate(name: string): Entity {
  const target = resolve(EXAMPLES, name, 'template.yaml');
  const [result] = parseEntityYaml(readFileSync(target), {
    type: 'file',
    target,
  });
  if (result.type !== 'entity') throw new Error(`${target} is no entity`);
  const { entity } = result;
  return { ...entity, metadata: { ...entity.metadata, namespace: 'default' } };
}

/** A stores plugin whose stores are ready, and gone, at once. */
class InstantStores {
  wishes: CreateStore[] = [];
  deleted: string[] = [];

  readonly api = {
    createStore: async (wish: CreateStore) => {
      this.wishes.push(wish);
      return this.#store();
    },
    getStore: async () => ({ store: this.#store(), etag: '"1"' }),
    deleteStore: async (id: string) => {
      this.deleted.push(id);
      return this.#store();
    },
  } as unknown as StoresApi;

  #store() {
    return {
      id: 's1',
      entityRef: 'component:default/store-s1',
      name: 'coffee',
      namespace: 'store-s1',
      urls: { storefront: 'http://shop', admin: 'http://shop/app' },
      phase: this.deleted.length ? 'Deleted' : 'Ready',
      generation: 1,
      observedGeneration: 1,
      steps: [],
    } as unknown as Store;
  }
}

describe('example templates', () => {
  let backend: TestBackend;
  const stores = new InstantStores();

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleStores,
        createServiceFactory({
          service: storesServiceRef,
          deps: {},
          factory: () => stores.api,
        }),
        catalogServiceMock.factory({
          entities: [readTemplate('new-store'), readTemplate('delete-store')],
        }),
        mockServices.permissions.factory(),
      ],
    });
  }, 60_000);

  beforeEach(() => Object.assign(stores, { wishes: [], deleted: [] }));

  afterAll(() => backend.stop());

  const as = (method: 'get' | 'post', path: string) =>
    request(backend.server)
      [method](`/api/scaffolder/v2/${path}`)
      .set('Authorization', mockCredentials.user.header());

  /** Runs a template as any client of the API would and answers with what it hands out at the end. */
  async function run(template: string, values: object) {
    const { body } = await as('post', 'tasks')
      .send({ templateRef: `template:default/${template}`, values })
      .expect(201);
    for (let after = 0; ; ) {
      // The scaffolder answers when there is an event after the last one that is known.
      const { body: events } = await as(
        'get',
        `tasks/${body.id}/events?after=${after}`,
      ).expect(200);
      const end = events.find(
        (event: { type: string }) => event.type === 'completion',
      );
      if (end) return end.body;
      after = events.at(-1)?.id ?? after;
    }
  }

  it('opens a shop from no more than a name and an engine', async () => {
    const { message, output } = await run('new-store', {
      name: 'coffee',
      engine: 'medusa',
    });
    expect(message).toMatch(/completed/);
    expect(stores.wishes).toEqual([{ name: 'coffee', engine: 'medusa' }]);
    expect(output.links).toMatchObject([
      { title: 'Open your shop', url: 'http://shop' },
      { title: 'Shop admin', url: 'http://shop/app' },
      { entityRef: 'component:default/store-s1' },
    ]);
  });

  it('hands on everything that the form asks for', async () => {
    const values = {
      name: 'coffee',
      engine: 'medusa',
      plan: 'standard',
      owner: 'group:default/coffee-bar',
      sampleData: 'large',
      adminEmail: 'owner@example.com',
      adminUser: 'owner',
    };
    await run('new-store', values);
    expect(stores.wishes).toEqual([values]);
  });

  it.each([
    ['a path', '../../x'],
    ['a command', 'a; rm'],
    ['a template', '{{ .Values.x }}'],
    ['an umlaut', 'Ä'],
    ['300 characters', 'x'.repeat(300)],
  ])('refuses a name that is %s before anything is made', async (_, name) => {
    const values = { name, engine: 'medusa' };
    const response = await as('post', 'tasks').send({
      templateRef: 'template:default/new-store',
      values,
    });
    expect(response.status).toBe(400);
    expect(stores.wishes).toEqual([]);
  });

  it('closes a shop once its name is typed', async () => {
    const store = 'component:default/store-s1';
    const wrong = await run('delete-store', { store, confirmName: 'tea' });
    expect(wrong.error.message).toMatch(/nothing was deleted/);
    expect(stores.deleted).toEqual([]);
    const right = await run('delete-store', { store, confirmName: 'coffee' });
    expect(right.message).toMatch(/completed/);
    expect(stores.deleted).toEqual(['s1']);
  });
});
