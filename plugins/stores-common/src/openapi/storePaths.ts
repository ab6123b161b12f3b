// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  activityListSchema,
  cleanupReportSchema,
  createStoreSchema,
  credentialListSchema,
  listStoresSchema,
  pageSchema,
  revealedCredentialSchema,
  storeHealthSchema,
  storeListSchema,
  updateStoreSchema,
} from '../contract';
import { answer, refusals, storeAnswer } from './responses';

const id = z.object({ id: z.string().meta({ example: 'x7k2m9qz4t' }) });

const body = (schema: z.ZodType) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** The operations on stores. */
export const storePaths: ZodOpenApiPathsObject = {
  '/stores': {
    post: {
      operationId: 'createStore',
      summary: 'Order a store',
      requestParams: {
        header: z.object({
          'Idempotency-Key': z.string().max(255).optional().meta({
            description:
              'The same key with the same body returns the same store, for a day.',
          }),
        }),
      },
      requestBody: body(createStoreSchema),
      responses: {
        202: storeAnswer('Accepted.', { location: true }),
        ...refusals(400, 403, 409, 413, 429, 503),
      },
    },
    get: {
      operationId: 'listStores',
      summary: 'List the stores that the caller may see',
      requestParams: { query: listStoresSchema },
      responses: {
        200: answer('A page of stores.', storeListSchema),
        ...refusals(400, 403),
      },
    },
  },
  '/stores/{id}': {
    get: {
      operationId: 'getStore',
      summary: 'Read a store',
      requestParams: { path: id },
      responses: { 200: storeAnswer('The store.'), ...refusals(404) },
    },
    patch: {
      operationId: 'updateStore',
      summary: 'Change plan or replicas',
      requestParams: {
        path: id,
        header: z.object({
          'If-Match': z.string().meta({
            description: 'ETag of the store as the caller saw it.',
          }),
        }),
      },
      requestBody: body(updateStoreSchema),
      responses: {
        202: storeAnswer('Accepted.'),
        ...refusals(400, 403, 404, 409, 412, 413, 428, 429),
      },
    },
    delete: {
      operationId: 'deleteStore',
      summary: 'Delete a store and everything that belongs to it',
      requestParams: { path: id },
      responses: {
        202: storeAnswer('Accepted, now or before.', { location: true }),
        ...refusals(403, 404),
      },
    },
  },
  '/stores/{id}/retry': {
    post: {
      operationId: 'retryStore',
      summary: 'Try again what has failed',
      requestParams: { path: id },
      responses: {
        202: storeAnswer('Accepted.'),
        ...refusals(403, 404, 409, 429),
      },
    },
  },
  '/stores/{id}/health': {
    get: {
      operationId: 'getStoreHealth',
      summary: 'What the last shopper saw, and what runs',
      requestParams: { path: id },
      responses: {
        200: answer('The health.', storeHealthSchema),
        ...refusals(404),
      },
    },
  },
  '/stores/{id}/activity': {
    get: {
      operationId: 'listStoreActivity',
      summary: "The store's timeline, newest first",
      requestParams: { path: id, query: pageSchema },
      responses: {
        200: answer('A page of the timeline.', activityListSchema),
        ...refusals(400, 404),
      },
    },
  },
  '/stores/{id}/cleanup-report': {
    get: {
      operationId: 'getStoreCleanupReport',
      summary:
        'What the cluster said when it was asked for what is left of a store; kept after the deletion',
      requestParams: { path: id },
      responses: {
        200: answer('The report.', cleanupReportSchema),
        ...refusals(404),
      },
    },
  },
  '/stores/{id}/credentials': {
    get: {
      operationId: 'listStoreCredentials',
      summary: 'Which credentials there are, without secrets',
      requestParams: { path: id },
      responses: {
        200: answer('The credentials.', credentialListSchema),
        ...refusals(404),
      },
    },
  },
  '/stores/{id}/credentials/{credentialId}/reveal': {
    post: {
      operationId: 'revealStoreCredential',
      summary: 'Read one secret; each time is recorded in the audit log',
      requestParams: {
        path: id.extend({
          credentialId: z.string().meta({ example: 'admin' }),
        }),
      },
      responses: {
        200: answer('The secret.', revealedCredentialSchema),
        ...refusals(403, 404, 409, 429, 503),
      },
    },
  },
};
