// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createDocument } from 'zod-openapi';
import { storePaths } from './storePaths';
import { portalPaths } from './portalPaths';

/** The plugin's REST API as an OpenAPI document, made from the same schemas that requests are validated with. */
export function createOpenApiDocument(): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Storekeeper stores API',
      version: '1',
      description:
        'Orders, shows, changes and deletes online shops. Work is accepted with 202 and goes on by itself; read the store to follow it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/stores/v1' }],
    security: [{ backstage: [] }],
    components: {
      securitySchemes: {
        backstage: {
          type: 'http',
          scheme: 'bearer',
          description: "A Backstage token, a user's or a service's.",
        },
      },
    },
    paths: { ...storePaths, ...portalPaths },
  });
}
