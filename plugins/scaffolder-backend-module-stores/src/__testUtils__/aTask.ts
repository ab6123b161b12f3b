// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject, JsonValue } from '@backstage/types';

/** The person who runs the tasks of these tests, and what their requests to the stores plugin carry. */
export const guest = mockCredentials.user('user:default/guest');

/** A task of one step that can be run again, with its checkpoints kept as the scaffolder keeps them. */
export function aTask(options: {
  action: TemplateAction<any, any>;
  input: JsonObject;
  isDryRun?: boolean;
  signal?: AbortSignal;
  each?: JsonObject;
}) {
  const checkpoints = new Map<string, JsonValue | void>();
  const log: string[] = [];
  const outputs: Record<string, unknown> = {};
  const write = (message: string) => log.push(message);
  const logger = mockServices.logger.mock({ info: write, warn: write });
  const run = () =>
    options.action.handler({
      ...createMockActionContext({ input: options.input }),
      isDryRun: options.isDryRun,
      signal: options.signal,
      each: options.each,
      task: { id: 'task-1' },
      step: { id: 'create', name: 'Create' },
      logger,
      getInitiatorCredentials: async () => guest,
      output: (name: string | number | symbol, value: unknown) => {
        outputs[String(name)] = value;
      },
      checkpoint: async ({ key, fn }) => {
        if (!checkpoints.has(key)) checkpoints.set(key, await fn());
        return checkpoints.get(key) as Awaited<ReturnType<typeof fn>>;
      },
    });
  return { run, log, outputs };
}
