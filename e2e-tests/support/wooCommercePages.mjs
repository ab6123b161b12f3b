// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { openServed } from './openServed.mjs';
import { SHOPPER } from './shopper.mjs';
import { until } from './until.mjs';

const CHECKOUT_API = '/wp-json/wc/store/v1/checkout';
const CLICK_AGAIN_MS = 1_000;

/** Nothing is asked of anybody but the shop. */
export const FOREIGN_HOSTS = [];

/**
 * Buys the first product of the storefront by the blocks of cart and checkout, with cash on delivery.
 *
 * @returns {Promise<string>} the number of the order, as the confirmation shows it
 */
export async function buyFirstProduct({ page, storefront }) {
  await openServed({ page, url: storefront });
  await page.locator('main a[href*="/product/"]').first().click();
  await page
    .getByRole('button', { name: 'Add to cart', exact: true })
    .first()
    .click();
  await page
    .getByRole('link', { name: /view cart/i })
    .first()
    .click();
  await page.getByRole('link', { name: /proceed to checkout/i }).click();
  await fillInCheckout(page);
  await page.getByText('Cash on delivery').first().waitFor();
  await placeOrder(page);
  await page.waitForURL(/order-received/);
  await page
    .getByText(/thank you/i)
    .first()
    .waitFor();
  return /order-received\/(\d+)/.exec(page.url())[1];
}

async function fillInCheckout(page) {
  const fill = async (label, value) => {
    const field = page.getByLabel(label, { exact: true }).first();
    await field.fill(value);
  };
  await fill('Email address', SHOPPER.email);
  await fill('First name', SHOPPER.firstName);
  await fill('Last name', SHOPPER.lastName);
  await fill('Address', SHOPPER.street);
  await fill('City', SHOPPER.city);
  await page
    .getByLabel(/^(Postal code|ZIP Code|Postcode)$/i)
    .first()
    .fill(SHOPPER.postcode);
}

/** The button does nothing while a change of the address is on its way to the shop; then a person clicks again. */
async function placeOrder(page) {
  let sent = false;
  page.on('request', request => {
    sent ||=
      request.method() === 'POST' && request.url().includes(CHECKOUT_API);
  });
  await until(
    'the order sent',
    async () => {
      await page.getByRole('button', { name: /place order/i }).click();
      await pause(CLICK_AGAIN_MS);
      return sent;
    },
    { seconds: 60 },
  );
}

/** Signs in to wp-admin, opens the order from the list, marks it complete, and waits until the shop says so. */
export async function seeOrder({ page, admin, username, password, order }) {
  await openServed({ page, url: admin });
  await page.locator('#user_login').fill(username);
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.locator('#wpadminbar').waitFor();
  await openServed({ page, url: `${admin}/admin.php?page=wc-orders` });
  await page
    .getByRole('link', {
      name: `#${order} ${SHOPPER.firstName} ${SHOPPER.lastName}`,
    })
    .click();
  await page.getByText(SHOPPER.email).first().waitFor();
  // The list of states is hidden behind one that a script draws.
  await page
    .locator('#order_status')
    .selectOption('wc-completed', { force: true });
  await page.locator('button.save_order').click();
  await page.getByText('Order updated.').waitFor();
  await page
    .locator('#order_status option[value=wc-completed]:checked')
    .waitFor({ state: 'attached' });
}
