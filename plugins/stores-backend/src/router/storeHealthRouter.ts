// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { parseStoreId } from './parseInput';
import { callerOf, RouterOptions } from './RouterOptions';

/** A store's health. */
export function createStoreHealthRouter(options: RouterOptions) {
  const router = PromiseRouter();

  router.get('/stores/:id/health', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    res.json(await options.service.health({ caller, id }));
  });

  return router;
}
