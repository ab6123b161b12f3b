// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the built project lies: this file is in src/database of it. */
export const projectFolder = path.resolve(__dirname, '../..');

/** Version of Medusa that this image runs, which is also the version of the schema that it needs. */
export function medusaVersion(): string {
  const file = require.resolve('@medusajs/medusa/package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
