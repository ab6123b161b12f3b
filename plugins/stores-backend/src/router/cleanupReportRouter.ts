// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { parseStoreId } from './parseInput';
import { callerOf, RouterOptions } from './RouterOptions';

/** What was left of a store when it was deleted. */
export function createCleanupReportRouter(options: RouterOptions) {
  const router = PromiseRouter();

  router.get('/stores/:id/cleanup-report', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    res.json(await options.service.cleanupReport({ caller, id }));
  });

  return router;
}
