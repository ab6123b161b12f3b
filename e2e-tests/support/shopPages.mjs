// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const CONTACT = {
  email: 'shopper@example.com',
  first_name: 'Ada',
  last_name: 'Shopper',
  address_1: '1 Market Street',
  postal_code: '12345',
  city: 'Springfield',
};

/**
 * Buys the first product of the storefront as a shopper does: with a mouse and a keyboard.
 *
 * @returns {Promise<string>} the number of the order, as the confirmation shows it
 */
export async function buyFirstProduct({ page, storefront }) {
  await page.goto(storefront);
  await page
    .locator('[data-testid=product-link][data-available=true]')
    .first()
    .click();
  await page.getByTestId('add-to-cart').click();
  await page.getByTestId('checkout-link').click();
  const form = page.getByTestId('contact-form');
  for (const [name, value] of Object.entries(CONTACT)) {
    await form.locator(`[name=${name}]`).fill(value);
  }
  await form.locator('button[type=submit], button:not([type])').last().click();
  await page.getByTestId('shipping-option').first().check();
  await page.locator('form[action="/checkout/delivery"] button').last().click();
  await page.getByTestId('place-order').click();
  const confirmation = page.locator('main[data-shop=order]');
  await confirmation.waitFor();
  return confirmation.getAttribute('data-order-number');
}

/** Signs in to Medusa's admin and opens the list of orders. */
export async function openOrders({ page, admin, username, password }) {
  await page.goto(admin);
  await page.locator('input[name=email]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: /continue|sign in|log in/i }).click();
  await page.locator('a[href="/app/orders"]').first().waitFor();
  await page.goto(`${admin.replace(/\/$/, '')}/orders`);
}
