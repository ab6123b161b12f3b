// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { createApp } from './app';
import { log } from './log';
import { readSettings, type Settings } from './settings';
import { createShop } from './Shop';

/** How long requests that were accepted before a shutdown may take, in milliseconds. */
const SHUTDOWN_LIMIT = 10_000;

function start(settings: Settings): void {
  const server = createAdaptorServer({
    fetch: createApp(createShop(settings)).fetch,
  }) as Server;
  server.requestTimeout = 30_000;
  // Longer than the idle time of common proxies, so that it is never this side
  // that closes a connection on which the proxy is just sending an order.
  server.keepAliveTimeout = 95_000;

  server.on('error', error => {
    log('error', 'The storefront cannot listen', { reason: error.message });
    process.exitCode = 1;
  });
  server.listen(settings.port, () => {
    const address = server.address();
    log('info', 'The storefront is listening', {
      port: typeof address === 'object' ? address?.port : settings.port,
    });
  });

  const stop = (signal: string) => {
    log('info', 'The storefront is stopping', { signal });
    // The process ends with the last request. Closing ends the connections that
    // are idle now; those that become so later are ended as they do.
    server.close(() => process.exit(0));
    setInterval(() => server.closeIdleConnections(), 50).unref();
    setTimeout(() => process.exit(0), SHUTDOWN_LIMIT).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function readSettingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    log('error', (error as Error).message);
    return process.exit(1);
  }
}

start(readSettingsOrExit());
