// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
// Runs while the image is built, in the folder of the project. Some modules are loaded at each start for one rare function
// of theirs; each is renamed, and a stand-in with the same functions loads it when the first of them is called.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const MODULES = [
  // Writes TypeScript declarations while a shop is developed: a compiler for GraphQL and 400 modules below it.
  '@medusajs/utils/dist/graphql/graphql-to-ts-types.js',
];

const require = createRequire(path.resolve('package.json'));

for (const module of MODULES) {
  const file = path.resolve('node_modules', module);
  const names = Object.entries(require(file)).map(([name, value]) => {
    if (typeof value !== 'function' || /^class\b/.test(String(value))) {
      throw new Error(`${module} exports ${name}, which is no plain function.`);
    }
    return name;
  });
  const postponed = file.replace(/\.js$/, '.postponed.js');
  renameSync(file, postponed);
  const from = JSON.stringify(`./${path.basename(postponed)}`);
  writeFileSync(
    file,
    [
      "'use strict';",
      "Object.defineProperty(exports, '__esModule', { value: true });",
      ...names.map(
        name =>
          `exports.${name} = (...args) => require(${from}).${name}(...args);`,
      ),
      '',
    ].join('\n'),
  );
}
