// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, afterEach, before, describe } from 'node:test';
import { PortalUnderTest } from './PortalUnderTest.mjs';
import { environment } from './environment.mjs';
import { missingImage } from './missingImage.mjs';
import { openBrowser } from './openBrowser.mjs';
import {
  deleteByDangerZone,
  fillInTemplate,
  openStorePage,
  revealAdmin,
  signInAsGuest,
} from './portalPages.mjs';
import { sequence } from './sequence.mjs';
import { until } from './until.mjs';

const READY_MS = 240_000;
const NO_BROWSER = 'no browser: install chromium, or run as root on Debian';

/**
 * The whole story of a store as people live it, in one browser: template, Ready, an order, the order in the admin,
 * deletion without a trace.
 *
 * @param {{
 *   engine: {id: string, title: string},
 *   pages: {buyFirstProduct: Function, seeOrder: Function, FOREIGN_HOSTS: string[]},
 *   afterSale?: {name: string, check: (scene: {store: object, url: string, page: object}) => Promise<void>},
 * }} options `pages`: what a shopper and the owner do in a shop of this engine; `url` and `page`: of the portal
 */
export function saleStory({ engine, pages, afterSale }) {
  const skip = environment.chromium
    ? missingImage(engine.id) ?? false
    : NO_BROWSER;
  describe(
    `${engine.title} from the template to a sale, in a browser`,
    { skip },
    () => {
      const then = sequence();
      let portal;
      let browser;
      let page;
      let name;
      let store;
      let order;

      before(async () => {
        portal = await PortalUnderTest.start({ name: `browser-${engine.id}` });
        browser = await openBrowser();
        page = await browser.newPage();
        name = portal.uniqueName('shop');
      });
      afterEach(async t => {
        if (!t.passed) {
          await browser.takeScreenshots(
            `${engine.id}-${t.name.replaceAll(/\W+/g, '-')}`,
          );
        }
      });
      after(async () => {
        await browser?.close();
        await portal?.stop();
      });

      then('a guest signs in and fills in the template', async () => {
        const { url } = portal;
        await signInAsGuest({ page, url });
        await fillInTemplate({ page, url, name, engine: engine.title });
        store = await until(
          'the store',
          () => portal.client.storeByName(name),
          {
            seconds: 30,
          },
        );
        portal.remember(store);
        assert.equal(store.engine, engine.id);
      });

      then(
        'the page of the store shows how it becomes Ready, without a reload',
        async () => {
          const { url } = portal;
          await portal.client.untilInCatalog(store.entityRef);
          await openStorePage({ page, url, store });
          await page.getByText('Your shop is being prepared').waitFor();
          await page
            .getByText('Your shop is open')
            .waitFor({ timeout: READY_MS });
          store = await portal.store(store.id);
          assert.equal(store.phase, 'Ready');
        },
      );

      then('a shopper buys something in the storefront', async () => {
        const shop = await browser.newPage();
        order = await pages.buyFirstProduct({
          page: shop,
          storefront: store.urls.storefront,
        });
        assert.match(order, /^\d+$/);
      });

      then(
        'the order is in the admin, entered with the credentials that the page reveals',
        async () => {
          const credentials = await revealAdmin({ page });
          const admin = await browser.newPage();
          await pages.seeOrder({
            page: admin,
            admin: store.urls.admin,
            order,
            ...credentials,
          });
        },
      );

      then(
        'no page has asked for anything outside of the cluster',
        async () => {
          const { hostname } = new URL(store.urls.storefront);
          const known = ['localhost', hostname, ...pages.FOREIGN_HOSTS];
          assert.deepEqual(browser.strangers(known), []);
        },
      );

      if (afterSale) {
        then(afterSale.name, () =>
          afterSale.check({ store, url: portal.url, page }),
        );
      }

      then(
        'the danger zone deletes it once the name is typed, and nothing is left',
        async () => {
          const { tooEarly } = await deleteByDangerZone({ page, name });
          assert.equal(tooEarly, false);
          await portal.untilGone(store);
          await page.getByText('This shop was deleted').first().waitFor();
        },
      );
    },
  );
}
