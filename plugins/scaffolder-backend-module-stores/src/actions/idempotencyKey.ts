// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';

/**
 * The same for each attempt of one step of one task, so that a task that is run again finds the store that it
 * made before; different for each round of a step with "each".
 */
export function idempotencyKey(ctx: {
  task: { id: string };
  step?: { id?: string };
  each?: JsonObject;
}): string {
  return ['scaffolder', ctx.task.id, ctx.step?.id, ctx.each?.key]
    .filter(part => part !== undefined)
    .join(':');
}
