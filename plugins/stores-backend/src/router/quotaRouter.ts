// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { callerOf, RouterOptions } from './RouterOptions';

/** What the caller has left. */
export function createQuotaRouter(options: RouterOptions) {
  const router = PromiseRouter();

  router.get('/quota', async (req, res) => {
    const caller = await callerOf(options, req);
    res.json(await options.service.quota(caller));
  });

  return router;
}
