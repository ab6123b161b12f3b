// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createActivityRouter } from './activityRouter';
import { createCleanupReportRouter } from './cleanupReportRouter';
import { createCredentialsRouter } from './credentialsRouter';
import { createEnginesRouter } from './enginesRouter';
import { createHealthRouter } from './healthRouter';
import { createNamesRouter } from './namesRouter';
import { createOpenApiRouter } from './openApiRouter';
import { createQuotaRouter } from './quotaRouter';
import { retryAfter } from './retryAfter';
import { RouterOptions } from './RouterOptions';
import { createStoreHealthRouter } from './storeHealthRouter';
import { createStoresRouter } from './storesRouter';
import { createUnclaimedRouter } from './unclaimedRouter';

/** No request of this API needs more, and none makes the portal read more. */
const LARGEST_BODY = '64kb';

/** The REST API of the plugin, all of it under /v1. */
export function createRouter(options: RouterOptions): Router {
  const v1 = PromiseRouter();
  v1.use(express.json({ limit: LARGEST_BODY }));
  v1.use((_req, res, next) => {
    // Stores change while one looks, and a revealed secret must stay in no cache.
    res.setHeader('Cache-Control', 'no-store');
    // A browser on another origin, as in development, sees these only when it is told that it may.
    res.setHeader(
      'Access-Control-Expose-Headers',
      'ETag, Location, Retry-After',
    );
    next();
  });
  v1.use(createStoresRouter(options));
  v1.use(createStoreHealthRouter(options));
  v1.use(createActivityRouter(options));
  v1.use(createCleanupReportRouter(options));
  v1.use(createCredentialsRouter(options));
  v1.use(createEnginesRouter(options));
  v1.use(createQuotaRouter(options));
  v1.use(createNamesRouter(options));
  v1.use(createUnclaimedRouter(options));
  v1.use(createHealthRouter(options));
  v1.use(createOpenApiRouter());
  v1.use(retryAfter);

  const router = PromiseRouter();
  router.use('/v1', v1);
  return router;
}
