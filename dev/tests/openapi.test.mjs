// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { OPENAPI_FILE, openApiDocument } from '../docs/openApiDocument.mjs';

test('docs/openapi.json is what the contract says; npm run docs:openapi writes it', () => {
  assert.deepEqual(
    JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')),
    openApiDocument(),
  );
});
