// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { e2eFolder, environment } from './environment.mjs';

const PATIENCE_MS = 60_000;

/** A browser with one empty profile, as a person has it who comes for the first time. */
export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: environment.chromium,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const asked = [];
  context.on('request', request => asked.push(request.url()));
  return {
    /** Addresses outside of the hosts that any page has asked for anything, of all pages so far. */
    strangers: hosts =>
      asked.filter(address => {
        const { protocol, hostname } = new URL(address);
        return /^(https?|wss?):$/.test(protocol) && !hosts.includes(hostname);
      }),
    newPage: () => context.newPage(),
    close: () => browser.close(),
    /** What each open page shows, for whoever has to find out why a test failed. */
    async takeScreenshots(name) {
      for (const [index, page] of context.pages().entries()) {
        await page.screenshot({
          path: join(e2eFolder, `${name}-${index}.png`),
          fullPage: true,
        });
      }
    },
  };
}
