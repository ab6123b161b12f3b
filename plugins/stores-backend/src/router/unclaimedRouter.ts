// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { callerOf, RouterOptions } from './RouterOptions';

/** For administrators: what claims to be a store and is none. */
export function createUnclaimedRouter(options: RouterOptions) {
  const router = PromiseRouter();

  router.get('/unclaimed-namespaces', async (req, res) => {
    const caller = await callerOf(options, req);
    res.json(await options.service.unclaimedNamespaces(caller));
  });

  return router;
}
