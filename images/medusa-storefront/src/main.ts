// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http';
import { Shop } from './Shop.ts';
import { readSettings } from './settings.ts';
import { answerVisit } from './web/answerVisit.ts';
import { sendAnswer } from './web/sendAnswer.ts';
import { sendAsset } from './web/sendAsset.ts';
import { sendHealth } from './web/sendHealth.ts';

const settings = readSettings(process.env);
const shop = new Shop(settings);

const server = createServer(async (request, response) => {
  try {
    const path = (request.url ?? '/').split('?')[0];
    if (sendAsset(response, path)) return;
    if (await sendHealth(response, path, shop)) return;
    sendAnswer(
      response,
      await answerVisit({ request, settings, shop }),
      settings,
    );
  } catch (error) {
    process.stderr.write(`storefront: ${(error as Error).stack}\n`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
});
server.listen(settings.port, '0.0.0.0', () => {
  process.stdout.write(`storefront: listening on port ${settings.port}\n`);
});

// As process 1 of its container nothing else would end it. Requests under way are answered first.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  });
}
