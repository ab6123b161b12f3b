// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { parseStoreId } from './parseInput';
import { callerOf, RouterOptions } from './RouterOptions';

/** A store's credentials: their names for whoever may see the store, one secret at a time for whoever may reveal it. */
export function createCredentialsRouter(options: RouterOptions) {
  const { service } = options;
  const router = PromiseRouter();

  router.get('/stores/:id/credentials', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    res.json(await service.credentials({ caller, id }));
  });

  router.post(
    '/stores/:id/credentials/:credentialId/reveal',
    async (req, res) => {
      const caller = await callerOf(options, req);
      const id = parseStoreId(req);
      const { credentialId } = req.params;
      res.json(await service.reveal({ caller, id, credentialId }));
    },
  );

  return router;
}
