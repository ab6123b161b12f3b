// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';

/** Where the document is for those who read without a portal. */
export const OPENAPI_FILE = join(repository.root, 'docs', 'openapi.json');

/** The REST API's description as the contract in the sources says it, and as a portal serves it. */
export function openApiDocument() {
  const require = createRequire(import.meta.url);
  // The contract is TypeScript.
  require('@backstage/cli/config/nodeTransform.cjs');
  const { createOpenApiDocument } = require('../../plugins/stores-common/src');
  return JSON.parse(JSON.stringify(createOpenApiDocument()));
}
