// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { storeEntityRef } from '@storekeeper/backstage-plugin-stores-common';
import { StoreAccess } from '../access/StoreAccess';
import { TaskError } from '../access/TaskError';
import { examples } from './deleteStoreAction.examples';
import { toStoreId } from './toStoreId';

/** stores:delete wishes a store away and returns; follow it with stores:wait until Deleted. */
export const createDeleteStoreAction = (options: { access: StoreAccess }) =>
  createTemplateAction({
    id: 'stores:delete',
    description:
      'Deletes a store and all its data on behalf of the person who runs the template. Returns as soon as the deletion is accepted.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        store: z =>
          z
            .string()
            .describe(
              'Id of the store, or the reference of its catalog entity.',
            ),
        confirmName: z =>
          z
            .string()
            .describe(
              'Name of the store, typed by a person: nothing is deleted when it is another one.',
            ),
      },
      output: {
        id: z => z.string().describe('Id of the store, for stores:wait.'),
        entityRef: z => z.string().describe('Its catalog entity.'),
        name: z => z.string().describe('Name of the store.'),
      },
    },
    async handler(ctx) {
      const id = toStoreId(ctx.input.store);
      const person = { credentials: await ctx.getInitiatorCredentials() };
      const store = await options.access.readAs(person, id);

      if (store.name !== ctx.input.confirmName) {
        throw new TaskError({
          name: 'InputError',
          message: `The store is called ${store.name}, not ${ctx.input.confirmName}: nothing was deleted.`,
        });
      }
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would delete the store ${store.name} with all its data`,
        );
      } else if (store.phase === 'Deleting' || store.phase === 'Deleted') {
        ctx.logger.info(`The store ${store.name} is ${store.phase} already`);
      } else {
        await options.access.deleteAs(person, id);
        ctx.logger.info(`The deletion of ${store.name} is accepted`);
      }
      ctx.output('id', id);
      ctx.output('entityRef', storeEntityRef(id));
      ctx.output('name', store.name);
    },
  });
