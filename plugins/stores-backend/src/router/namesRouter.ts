// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { callerOf, RouterOptions } from './RouterOptions';

/** Whether a name is free, for a form that says so while one types. */
export function createNamesRouter(options: RouterOptions) {
  const router = PromiseRouter();

  router.get('/names/:name', async (req, res) => {
    await callerOf(options, req);
    res.json(await options.service.checkName(req.params.name));
  });

  return router;
}
