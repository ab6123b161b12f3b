// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { readSetupState } from '../../../database/setupState';

export const AUTHENTICATE = false;

/**
 * Ready: the database answers, and set-up has finished in it. For which version is asked at the start only: while a newer
 * one rolls out, the servers of this one go on serving.
 */
export async function GET(
  request: MedusaRequest,
  response: MedusaResponse,
): Promise<void> {
  const knex = request.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  try {
    const state = await readSetupState({ query: sql => knex.raw(sql) });
    const ready = state !== undefined;
    response
      .status(ready ? 200 : 503)
      .json(ready ? { status: 'ok' } : { status: 'set-up has not finished' });
  } catch (error) {
    const { code, name } = error as { code?: string; name: string };
    response
      .status(503)
      .json({ status: `the database does not answer: ${code ?? name}` });
  }
}
