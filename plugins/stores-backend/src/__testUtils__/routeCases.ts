// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** What a route is for, as the tests of access hold it to. */
export type RouteCase = {
  /** Owner: of the store in the path, or, for a new store, of what it is asked for. */
  who: 'everybody' | 'signed-in' | 'owner' | 'administrators';
  /** Event in the audit log, for what changes or reveals something. */
  audit?: string;
  /** Somebody who may read the store may not do this. */
  seen?: boolean;
  body?: object;
  headers?: Record<string, string>;
  /** Status where all is well. Default: 200. */
  works?: number;
  /** Brings the store into a state in which the request makes sense. */
  before?: (knex: Knex, storeId: string) => Promise<unknown>;
};

const change = { who: 'owner', seen: true, works: 202 } as const;

/** Every route with what it is for. A route that is not in here fails the tests. */
export const ROUTES: Record<string, RouteCase> = {
  'POST /stores': {
    who: 'signed-in',
    audit: 'store-create',
    works: 202,
    // Somebody else may not order for Ann.
    body: {
      name: 'tea',
      engine: 'fake',
      owner: 'user:default/ann',
      adminPassword: 'a-good-password',
    },
  },
  'GET /stores': { who: 'signed-in' },
  'GET /stores/{id}': { who: 'owner' },
  'PATCH /stores/{id}': {
    ...change,
    audit: 'store-update',
    body: { plan: 'premium' },
    headers: { 'If-Match': '*' },
  },
  'DELETE /stores/{id}': { ...change, audit: 'store-delete' },
  'POST /stores/{id}/retry': {
    ...change,
    audit: 'store-retry',
    before: (knex, id) =>
      knex('stores')
        .where({ id })
        .update({
          phase: 'Failed',
          failure: JSON.stringify({ reason: 'SetupFailed' }),
        }),
  },
  'GET /stores/{id}/health': { who: 'owner' },
  'GET /stores/{id}/activity': { who: 'owner' },
  'GET /stores/{id}/cleanup-report': {
    who: 'owner',
    before: (knex, id) =>
      knex('store_cleanup_reports').insert({ store_id: id, report: '{}' }),
  },
  'GET /stores/{id}/credentials': { who: 'owner' },
  'POST /stores/{id}/credentials/{credentialId}/reveal': {
    who: 'owner',
    seen: true,
    audit: 'credential-reveal',
  },
  'GET /engines': { who: 'signed-in' },
  'GET /quota': { who: 'signed-in' },
  'GET /names/{name}': { who: 'signed-in' },
  'GET /unclaimed-namespaces': { who: 'administrators' },
  'GET /health': { who: 'everybody' },
  'GET /openapi.json': { who: 'everybody' },
};
