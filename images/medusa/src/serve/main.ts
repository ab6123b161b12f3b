// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../database/connect';
import { readSetupState } from '../database/setupState';
import { medusaVersion, projectFolder } from '../database/version';
import { useKnownPaths } from './knownPaths';
import { preload } from './preload';

const WAIT_SECONDS = 600;
const POLL_MILLISECONDS = 150;
const REQUIRED = ['JWT_SECRET', 'COOKIE_SECRET', 'PUBLIC_URL'];

/**
 * Starts Medusa once set-up has finished for this version. Medusa itself would start on half a schema and call itself
 * healthy. Its code is loaded while the database is still being made, which takes seconds off the first start.
 */
async function main(): Promise<void> {
  const exit = () => process.exit(0);
  process.on('SIGTERM', exit);
  const missing = REQUIRED.filter(key => !process.env[key]);
  if (missing.length > 0) throw new Error(`${missing.join(', ')} not set.`);

  const finished = waitForSetup();
  useKnownPaths();
  await preload();
  const { default: command } = await import('@medusajs/medusa/commands/start');
  await finished;

  process.off('SIGTERM', exit);
  await command.default({
    directory: projectFolder,
    port: Number(process.env.PORT ?? '8080'),
    host: '0.0.0.0',
    types: false,
  });
}

async function waitForSetup(): Promise<void> {
  const client = await connect({
    environment: process.env,
    withinSeconds: WAIT_SECONDS,
  });
  const deadline = Date.now() + WAIT_SECONDS * 1000;
  while ((await readSetupState(client))?.version !== medusaVersion()) {
    if (Date.now() > deadline) {
      throw new Error(`Set-up did not finish within ${WAIT_SECONDS} s.`);
    }
    await delay(POLL_MILLISECONDS);
  }
  await client.end();
}

main().catch(error => {
  process.stderr.write(`serve: ${error.message}\n`);
  process.exit(1);
});
