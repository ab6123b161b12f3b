// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { placeOrder } from './placeOrder';

const READY_SECONDS = 120;

/** Starts the server on the shop that was just set up, buys there, and ends it, so that its code is in the compile cache. */
async function main(): Promise<void> {
  const server = spawn(
    process.execPath,
    [
      '--require',
      path.join(__dirname, 'recordPaths.js'),
      path.join(__dirname, '../serve/main.js'),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = once(server, 'exit');
  const base = `http://127.0.0.1:${process.env.PORT}`;
  await until(`${base}/health/ready`);
  await placeOrder({
    base,
    publishableKey: process.env.PUBLISHABLE_KEY ?? '',
  });
  const login = await fetch(`${base}/auth/user/emailpass`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: process.env.ADMIN_EMAIL,
      password: process.env.ADMIN_PASSWORD,
    }),
  });
  if (!login.ok) throw new Error('The admin cannot sign in.');
  server.kill('SIGTERM');
  await ended;
}

async function until(url: string): Promise<void> {
  const deadline = Date.now() + READY_SECONDS * 1000;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error(`${url} did not answer.`);
    await delay(200);
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`warm: ${error.stack}\n`);
    process.exit(1);
  },
);
