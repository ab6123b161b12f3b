// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { callerOf, RouterOptions } from './RouterOptions';

/** What can be ordered: engines with their plans. */
export function createEnginesRouter(options: RouterOptions) {
  const router = PromiseRouter();

  router.get('/engines', async (req, res) => {
    await callerOf(options, req);
    res.json(options.service.engines());
  });

  return router;
}
