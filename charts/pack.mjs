// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Packs a chart, with the library that it is built on, into the npm package of its engine: `node charts/pack.mjs medusa`.
 * A chart is text, so a folder does: the same sources give the same package, and no Helm is needed to build it.
 */
const charts = dirname(fileURLToPath(import.meta.url));

for (const name of process.argv.slice(2)) {
  const target = join(
    charts,
    '..',
    'plugins',
    `stores-backend-module-${name}`,
    'chart',
  );
  const fresh = `${target}.${process.pid}`;
  mkdirSync(fresh);
  // The library is a link in the checkout, and would be nothing in a package.
  const library = join('charts', 'store-library');
  const link = join(charts, name, library);
  cpSync(join(charts, name), fresh, {
    recursive: true,
    filter: source => source !== link,
  });
  cpSync(realpathSync(link), join(fresh, library), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  process.stdout.write(`${target}\n`);
}
