// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Caller } from './Caller';

/**
 * Does something that the audit log shall know of, with its outcome. A success is in the log before the result leaves:
 * what cannot be recorded is not handed out. `meta` must hold nothing secret.
 */
export async function audited<T>(
  auditor: AuditorService,
  options: {
    caller: Caller;
    eventId: string;
    severityLevel: 'medium' | 'high';
    meta: JsonObject;
    /** What is known only when it is done. */
    outcome?: (result: T) => JsonObject;
  },
  action: () => Promise<T>,
): Promise<T> {
  const { caller, eventId, severityLevel, meta, outcome } = options;
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request: caller.request,
    meta,
  });
  let result: T;
  try {
    result = await action();
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
  await event.success({ meta: outcome?.(result) });
  return result;
}
