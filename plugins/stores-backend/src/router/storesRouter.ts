// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createStoreSchema,
  listStoresSchema,
  updateStoreSchema,
} from '@storekeeper/backstage-plugin-stores-common';
import type { Response } from 'express';
import PromiseRouter from 'express-promise-router';
import { VersionedStore } from '../service';
import { parseBody, parseQuery, parseStoreId } from './parseInput';
import { callerOf, RouterOptions } from './RouterOptions';

/** Stores: order, list, read, change, try again, delete. */
export function createStoresRouter(options: RouterOptions) {
  const { service } = options;
  const router = PromiseRouter();

  router.post('/stores', async (req, res) => {
    const caller = await callerOf(options, req);
    const accepted = await service.create({
      caller,
      request: parseBody(createStoreSchema, req),
      idempotencyKey: req.header('Idempotency-Key'),
    });
    res.location(`${req.baseUrl}/stores/${accepted.store.id}`);
    sendStore(res.status(202), accepted);
  });

  router.get('/stores', async (req, res) => {
    const caller = await callerOf(options, req);
    const query = parseQuery(listStoresSchema, req);
    res.json(await service.list({ caller, query }));
  });

  router.get('/stores/:id', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    sendStore(res, await service.get({ caller, id }));
  });

  router.patch('/stores/:id', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    const accepted = await service.update({
      caller,
      id,
      request: parseBody(updateStoreSchema, req),
      ifMatch: req.header('If-Match'),
    });
    res.location(`${req.baseUrl}/stores/${id}`);
    sendStore(res.status(202), accepted);
  });

  router.post('/stores/:id/retry', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    res.location(`${req.baseUrl}/stores/${id}`);
    sendStore(res.status(202), await service.retry({ caller, id }));
  });

  router.delete('/stores/:id', async (req, res) => {
    const caller = await callerOf(options, req);
    const id = parseStoreId(req);
    res.location(`${req.baseUrl}/stores/${id}`);
    sendStore(res.status(202), await service.delete({ caller, id }));
  });

  return router;
}

function sendStore(res: Response, { store, etag }: VersionedStore): void {
  res.setHeader('ETag', etag);
  res.json(store);
}
