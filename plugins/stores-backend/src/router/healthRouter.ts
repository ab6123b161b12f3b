// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import PromiseRouter from 'express-promise-router';
import { RouterOptions } from './RouterOptions';

/** The plugin's own health: for anybody whether its parts are well, for signed-in callers what is wrong with them. */
export function createHealthRouter({ health, httpAuth }: RouterOptions) {
  const router = PromiseRouter();

  router.get('/health', async (req, res) => {
    const { principal } = await httpAuth.credentials(req, {
      allow: ['user', 'service', 'none'],
    });
    const detailed = principal.type !== 'none';
    const state = await health.read({ detailed });
    res.status(state.status === 'error' ? 503 : 200).json(state);
  });

  return router;
}
