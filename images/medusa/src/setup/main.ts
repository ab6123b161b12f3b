// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { connect } from '../database/connect';
import { readSettings } from './settings';
import { setUpShop } from './setUpShop';

const DATABASE_SECONDS = 300;

/**
 * Exit code 0: the shop is complete, and that was looked at. Anything else: it is not, and the last line says why.
 *
 * A pod that is told to go finishes first: as process 1 of its container it hears of no SIGTERM, its seconds are within
 * the pod's grace, and a Job waits ever longer before it replaces a pod that ended early. A kill rolls the transaction
 * back.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const client = await connect({
    environment: process.env,
    withinSeconds: DATABASE_SECONDS,
  });
  try {
    await setUpShop({
      client,
      settings,
      // Loaded only when needed: Medusa's code takes seconds to load, and a new shop does without it.
      upgradeSchema: async () =>
        (await import('./upgradeSchema.js')).upgradeSchema(),
      say: message => process.stdout.write(`set-up: ${message}\n`),
    });
  } finally {
    await client.end();
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`set-up: ${error.message}\n`);
    process.exit(1);
  },
);
