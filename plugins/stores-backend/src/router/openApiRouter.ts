// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createOpenApiDocument } from '@storekeeper/backstage-plugin-stores-common';
import PromiseRouter from 'express-promise-router';

/** The API's own description. */
export function createOpenApiRouter() {
  const router = PromiseRouter();
  const document = createOpenApiDocument();

  router.get('/openapi.json', async (_req, res) => {
    res.json(document);
  });

  return router;
}
