// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { CLUSTER_PREPARING } from '@storekeeper/backstage-plugin-stores-common';
import { StoreAccess } from '../access/StoreAccess';
import { TaskError } from '../access/TaskError';
import { judgeSight } from '../following/judgeSight';
import { StepLog } from '../following/StepLog';
import { StoreFollower } from '../following/StoreFollower';
import { TimeLimit } from '../following/TimeLimit';
import { examples } from './waitForStoreAction.examples';
import { toStoreId } from './toStoreId';

const DEFAULT_TIMEOUT_MINUTES = 15;

/**
 * stores:wait follows a store until it is ready, or until nothing of it is left.
 *
 * @remarks
 * Whether the person may see the store is asked once, with their token; from then on the action reads as the scaffolder
 * itself, so the wait may last longer than the token. A cancelled or timed-out wait leaves the store as it is.
 */
export const createWaitForStoreAction = (options: {
  access: StoreAccess;
  follower: StoreFollower;
}) =>
  createTemplateAction({
    id: 'stores:wait',
    description:
      'Follows a store until it is ready to sell, or deleted, and logs each step on the way. Fails with the reason that the store gives.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        id: z =>
          z
            .string()
            .describe(
              'Id of the store, or the reference of its catalog entity.',
            ),
        until: z =>
          z
            .enum(['Ready', 'Deleted'])
            .optional()
            .describe('What to wait for. Default: Ready.'),
        timeoutMinutes: z =>
          z
            .number()
            .min(1)
            .max(24 * 60)
            .optional()
            .describe(
              `How long to wait at most, in minutes. Default: ${DEFAULT_TIMEOUT_MINUTES}. The time before a cluster that is still being made is there does not count.`,
            ),
      },
      output: {
        id: z => z.string().describe('Id of the store.'),
        phase: z =>
          z
            .enum(['Ready', 'Simulated', 'Deleted'])
            .describe(
              'What was reached; Simulated where the cluster only simulates nodes.',
            ),
        seconds: z => z.number().describe('How long the wait took.'),
      },
    },
    async handler(ctx) {
      const { until = 'Ready', timeoutMinutes = DEFAULT_TIMEOUT_MINUTES } =
        ctx.input;
      const id = toStoreId(ctx.input.id);

      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would wait at most ${timeoutMinutes} minutes until the store is ${until}`,
        );
        ctx.output('id', id);
        ctx.output('phase', until);
        ctx.output('seconds', 0);
        return;
      }

      // A task that goes on after a restart may come back with a token that has ended, hence the checkpoint.
      const { name } = await ctx.checkpoint({
        key: `authorized.${id}`,
        fn: async () => {
          const credentials = await ctx.getInitiatorCredentials();
          const store = await options.access.readAs({ credentials }, id);
          return { name: store.name };
        },
      });

      const started = Date.now();
      const limit = TimeLimit.start(timeoutMinutes * 60_000);
      const signal = ctx.signal
        ? AbortSignal.any([ctx.signal, limit.signal])
        : limit.signal;
      const log = new StepLog(ctx.logger);
      let last = 'It was never seen.';
      try {
        for await (const sight of options.follower.follow(id, signal)) {
          if (sight.kind === 'unreadable') log.tellUnreadable(sight.error);
          if (sight.kind === 'store') {
            log.tell(sight.store);
            last = sight.store.message;
            // On a fresh machine the first wish may come half an hour before the cluster that is to fulfil it.
            if (sight.store.reason === CLUSTER_PREPARING) limit.pause();
            else limit.resume();
          }
          const reached = judgeSight(sight, until);
          if (reached) {
            const seconds = Math.round((Date.now() - started) / 1000);
            ctx.logger.info(`${name} is ${reached} after ${seconds} s`);
            ctx.output('id', id);
            ctx.output('phase', reached);
            ctx.output('seconds', seconds);
            return;
          }
        }
      } catch (error) {
        if (ctx.signal?.aborted) {
          throw new TaskError({
            name: 'WaitCancelled',
            message: `The wait was cancelled; ${name} itself goes on.`,
          });
        }
        if (limit.signal.aborted) {
          throw new TaskError({
            name: 'WaitTimedOut',
            message: `${name} is not ${until} after ${timeoutMinutes} minutes. ${last} It goes on; its page shows how.`,
          });
        }
        throw error;
      } finally {
        limit.pause();
      }
    },
  });
