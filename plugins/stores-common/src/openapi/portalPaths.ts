// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  engineListSchema,
  nameAvailabilitySchema,
  pluginHealthSchema,
  quotaSchema,
  unclaimedNamespaceListSchema,
} from '../contract';
import { answer, refusals } from './responses';

/** The operations that belong to no store. */
export const portalPaths: ZodOpenApiPathsObject = {
  '/engines': {
    get: {
      operationId: 'listEngines',
      summary: 'What can be ordered: engines and their plans',
      responses: {
        200: answer('The engines.', engineListSchema),
        ...refusals(),
      },
    },
  },
  '/quota': {
    get: {
      operationId: 'getQuota',
      summary: 'What the caller has left',
      responses: { 200: answer('The quota.', quotaSchema), ...refusals(400) },
    },
  },
  '/names/{name}': {
    get: {
      operationId: 'checkName',
      summary: 'Whether a new store may have a name',
      requestParams: { path: z.object({ name: z.string() }) },
      responses: {
        200: answer('The answer.', nameAvailabilitySchema),
        ...refusals(),
      },
    },
  },
  '/unclaimed-namespaces': {
    get: {
      operationId: 'listUnclaimedNamespaces',
      summary:
        'For administrators: namespaces that claim to be stores of this portal and are none',
      responses: {
        200: answer('The namespaces.', unclaimedNamespaceListSchema),
        ...refusals(403),
      },
    },
  },
  '/health': {
    get: {
      operationId: 'getHealth',
      summary: "The plugin's own health; details for signed-in callers",
      security: [],
      responses: {
        200: answer('Well, or well in parts.', pluginHealthSchema),
        503: answer('The database does not answer.', pluginHealthSchema),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'getOpenApi',
      summary: 'This document',
      security: [],
      responses: {
        200: answer('The document.', z.looseObject({ openapi: z.string() })),
      },
    },
  },
};
