// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';
import loaders from '@medusajs/medusa/loaders/index';
import { connect } from '../database/connect';
import { medusaVersion, projectFolder } from '../database/version';
import { snapshotFolder } from '../setup/snapshot';
import { dumpSnapshot } from './dumpSnapshot';
import { largeCatalogue, smallCatalogue } from './sampleProducts';
import { seedProducts } from './seedProducts';
import { seedShop } from './seedShop';

/**
 * Runs once, while the image is built, after migrate.ts: makes a shop the slow way, by Medusa's own workflows, and keeps
 * it as SQL for the set-up program. Nothing of it is secret: the publishable key that Medusa makes is taken out, and
 * there is no user.
 */
async function main(): Promise<void> {
  await mkdir(snapshotFolder, { recursive: true });
  const { container } = await loaders({
    directory: projectFolder,
    expressApp: express(),
    skipLoadingEntryPoints: true,
  });
  const shop = await seedShop(container);
  const client = await connect({ environment: process.env, withinSeconds: 5 });
  await client.query('DELETE FROM publishable_api_key_sales_channel');
  await client.query('DELETE FROM api_key');
  await dumpSnapshot('none');
  await seedProducts(container, shop, smallCatalogue);
  await dumpSnapshot('small');
  await seedProducts(
    container,
    shop,
    largeCatalogue.slice(smallCatalogue.length),
  );
  await dumpSnapshot('large');

  const { rows } = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const unexpected = await client.query(
    'SELECT (SELECT count(*) FROM "user") + (SELECT count(*) FROM auth_identity) + (SELECT count(*) FROM api_key) AS count',
  );
  if (Number(unexpected.rows[0].count) !== 0) {
    throw new Error('The snapshot holds a user, an identity or a key.');
  }
  await writeFile(
    path.join(snapshotFolder, 'manifest.json'),
    JSON.stringify({
      version: medusaVersion(),
      tables: rows.map(row => row.tablename),
    }),
  );
  await client.end();
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`bake: ${error.stack}\n`);
    process.exit(1);
  },
);
