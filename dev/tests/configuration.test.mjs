// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  CONFIGURATION_FILE,
  configurationReference,
} from '../docs/configurationReference.mjs';

/** Prettier makes the columns as wide as their widest cell. */
const withoutPadding = text =>
  text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');

test('docs/configuration.md is what config.d.ts says; npm run docs:configuration writes it', async () => {
  assert.equal(
    withoutPadding(readFileSync(CONFIGURATION_FILE, 'utf8')),
    withoutPadding(await configurationReference()),
  );
});
