// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import axe from 'axe-core';

const SCHEMES = ['light', 'dark'];
/** What the Web Content Accessibility Guidelines 2.2 ask for on the levels A and AA, as far as a program can tell. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails with every element that keeps somebody out who sees no colours or no screen, or has no mouse, in light and dark.
 *
 * @param {import('playwright-core').Page} page
 * @param {{within?: string, without?: string[], open?: () => Promise<void>, close?: () => Promise<void>}} [options]
 *   `within`: a CSS selector of what is judged; `without`: of what is somebody else's; `open`, `close`: what brings it up
 *   and takes it away, because what is open may close when the colours change
 */
export async function assertAccessible(
  page,
  { within = 'body', without = [], open, close } = {},
) {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open?.();
    assert.deepEqual(
      await violations({
        page,
        context: { include: [within], exclude: without },
      }),
      [],
      `${page.url()} (${colorScheme})`,
    );
    await close?.();
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function violations({ page, context }) {
  // Evaluated rather than added as a script, which the pages' policies forbid.
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ judged, values }) => {
      const found = await globalThis.axe.run(judged, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      });
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) =>
            `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`,
        ),
      );
    },
    { judged: context, values: LEVELS },
  );
}
