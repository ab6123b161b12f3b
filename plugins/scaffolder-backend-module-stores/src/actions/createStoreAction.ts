// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { storeEntityRef } from '@storekeeper/backstage-plugin-stores-common';
import { StoreAccess } from '../access/StoreAccess';
import { examples } from './createStoreAction.examples';
import { idempotencyKey } from './idempotencyKey';
import { rehearseCreation } from './rehearseCreation';
import { withoutBlanks } from './withoutBlanks';

/**
 * stores:create accepts the wish for a store and returns; follow it with stores:wait.
 *
 * @remarks
 * It takes no password: the inputs of a task are stored and shown. The store generates its own, to be revealed
 * on its page.
 */
export const createCreateStoreAction = (options: { access: StoreAccess }) =>
  createTemplateAction({
    id: 'stores:create',
    description:
      'Creates a store on behalf of the person who runs the template. Returns as soon as the store is accepted.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z
            .string()
            .describe(
              'Name of the shop and first label of its address: lower-case letters, digits and hyphens, at most 40.',
            ),
        engine: z => z.string().describe('Engine of the shop, like medusa.'),
        plan: z =>
          z
            .string()
            .optional()
            .describe("Size of the shop. Default: the engine's first plan."),
        owner: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity reference of the owning user or group. Default: the person who runs the template.',
            ),
        sampleData: z =>
          z
            .enum(['none', 'small', 'large', ''])
            .optional()
            .describe('Products to begin with. Default: small.'),
        adminEmail: z =>
          z
            .string()
            .optional()
            .describe("E-mail address of the shop's administrator."),
        adminUser: z =>
          z
            .string()
            .optional()
            .describe("User name of the shop's administrator."),
      },
      output: {
        id: z => z.string().describe('Id of the store.'),
        entityRef: z =>
          z.string().describe('Catalog entity, component:default/store-{id}.'),
        name: z => z.string().describe('Name of the store.'),
        namespace: z => z.string().describe('Its Kubernetes namespace.'),
        storefrontUrl: z => z.string().describe('Where shoppers go.'),
        adminUrl: z => z.string().describe('Where the shop is run.'),
      },
    },
    async handler(ctx) {
      const wish = withoutBlanks(ctx.input);
      const person = { credentials: await ctx.getInitiatorCredentials() };

      if (ctx.isDryRun) {
        const { url } = await rehearseCreation(options.access, person, wish);
        ctx.logger.info(
          `Would create the store ${wish.name} with ${wish.engine} at ${url}`,
        );
        ctx.output('id', 'dry-run');
        ctx.output('entityRef', storeEntityRef('dry-run'));
        ctx.output('name', wish.name);
        ctx.output('namespace', 'store-dry-run');
        ctx.output('storefrontUrl', url);
        ctx.output('adminUrl', url);
        return;
      }

      const accepted = await ctx.checkpoint({
        key: `accepted.${ctx.each?.key ?? ''}`,
        fn: async () => {
          const store = await options.access.createAs(person, wish, {
            idempotencyKey: idempotencyKey(ctx),
          });
          return {
            id: store.id,
            entityRef: store.entityRef,
            name: store.name,
            namespace: store.namespace,
            storefrontUrl: store.urls.storefront,
            adminUrl: store.urls.admin,
          };
        },
      });
      ctx.logger.info(
        `The store ${accepted.name} is accepted: ${accepted.storefrontUrl} will be its address`,
      );
      ctx.output('id', accepted.id);
      ctx.output('entityRef', accepted.entityRef);
      ctx.output('name', accepted.name);
      ctx.output('namespace', accepted.namespace);
      ctx.output('storefrontUrl', accepted.storefrontUrl);
      ctx.output('adminUrl', accepted.adminUrl);
    },
  });
