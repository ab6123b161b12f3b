// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';

export const AUTHENTICATE = false;

/** Medusa listens only after it has loaded everything, so an answer at all is the answer. */
export function GET(_: MedusaRequest, response: MedusaResponse): void {
  response.json({ status: 'ok' });
}
