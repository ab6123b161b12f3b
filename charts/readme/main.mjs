// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { chartReadmes } from './chartReadmes.mjs';

/** Writes the tables of values into the charts' READMEs: `node charts/readme/main.mjs`. */
for (const { file, text, wanted } of await chartReadmes()) {
  if (text !== wanted) {
    writeFileSync(file, wanted);
    process.stdout.write(`${file}\n`);
  }
}
