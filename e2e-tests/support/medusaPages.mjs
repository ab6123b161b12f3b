// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { assertAccessible } from './assertAccessible.mjs';
import { openServed } from './openServed.mjs';
import { SHOPPER } from './shopper.mjs';

const CONTACT = {
  email: SHOPPER.email,
  first_name: SHOPPER.firstName,
  last_name: SHOPPER.lastName,
  address_1: SHOPPER.street,
  postal_code: SHOPPER.postcode,
  city: SHOPPER.city,
};

/** Medusa's own dashboard takes the flags of countries from there. */
export const FOREIGN_HOSTS = ['cdn.jsdelivr.net'];

/**
 * Buys the first product of the storefront as a shopper does: with a mouse and a keyboard. Each page on the way has to
 * serve those, too, who have no mouse or see no screen.
 *
 * @returns {Promise<string>} the number of the order, as the confirmation shows it
 */
export async function buyFirstProduct({ page, storefront }) {
  await openServed({ page, url: storefront });
  await assertAccessible(page);
  await page
    .locator('[data-testid=product-link][data-available=true]')
    .first()
    .click();
  const add = page.getByTestId('add-to-cart');
  await add.waitFor();
  await assertAccessible(page);
  await add.click();
  const checkout = page.getByTestId('checkout-link');
  await checkout.waitFor();
  await assertAccessible(page);
  await checkout.click();
  const form = page.getByTestId('contact-form');
  await form.waitFor();
  await assertAccessible(page);
  for (const [name, value] of Object.entries(CONTACT)) {
    await form.locator(`[name=${name}]`).fill(value);
  }
  await form.locator('button[type=submit], button:not([type])').last().click();
  await page.getByTestId('shipping-option').first().check();
  await assertAccessible(page);
  await page.locator('form[action="/checkout/delivery"] button').last().click();
  const place = page.getByTestId('place-order');
  await place.waitFor();
  await assertAccessible(page);
  await place.click();
  const confirmation = page.locator('main[data-shop=order]');
  await confirmation.waitFor();
  await assertAccessible(page);
  return confirmation.getAttribute('data-order-number');
}

/** Signs in to Medusa's admin, and waits until the order is in the list. */
export async function seeOrder({ page, admin, username, password, order }) {
  await openServed({ page, url: admin });
  await page.locator('input[name=email]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: /continue|sign in|log in/i }).click();
  await page.locator('a[href="/app/orders"]').first().waitFor();
  await page.goto(`${admin.replace(/\/$/, '')}/orders`);
  await page.getByText(`#${order}`).first().waitFor();
  await page.getByText(SHOPPER.email).first().waitFor();
}
