// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { assertAccessible } from './support/assertAccessible.mjs';
import * as pages from './support/medusaPages.mjs';
import { openStorePage, openTemplate } from './support/portalPages.mjs';
import { saleStory } from './support/saleStory.mjs';

/** The frame around the pages is Backstage's, and so are the colours of its buttons. */
const OURS = {
  without: ['[data-testid="sidebar-root"]', '[role="tablist"]', '.bui-Button'],
};

saleStory({
  engine: { id: 'medusa', title: 'Medusa' },
  pages,
  afterSale: {
    name: 'the portal serves those, too, who have no mouse or see no screen',
    async check({ store, url, page }) {
      await page.goto(`${url}/stores`);
      await page.getByRole('link', { name: store.name, exact: true }).waitFor();
      await assertAccessible(page, OURS);

      await openTemplate({ page, url });
      await page.getByLabel(/^Name/).first().waitFor();
      await assertAccessible(page, OURS);

      await openStorePage({ page, url, store });
      await page.getByText('Your shop is open').waitFor();
      await assertAccessible(page, OURS);
      const dialog = page.getByRole('dialog');
      for (const name of ['Reveal', 'Delete this shop…']) {
        await assertAccessible(page, {
          within: '[role=dialog]',
          open: async () => {
            await page.getByRole('button', { name }).first().click();
            await dialog.waitFor();
          },
          close: async () => {
            await page.keyboard.press('Escape');
            await dialog.waitFor({ state: 'detached' });
          },
        });
      }
    },
  },
});
