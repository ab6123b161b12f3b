// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { pageSchema } from '@storekeeper/backstage-plugin-stores-common';
import PromiseRouter from 'express-promise-router';
import { parseQuery, parseStoreId } from './parseInput';
import { callerOf, RouterOptions } from './RouterOptions';

/** A store's timeline. */
export function createActivityRouter(options: RouterOptions) {
  const router = PromiseRouter();

  router.get('/stores/:id/activity', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    const page = parseQuery(pageSchema, req);
    res.json(await options.service.activity({ caller, id, ...page }));
  });

  return router;
}
