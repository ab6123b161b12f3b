// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Page, Shopper } from '@storekeeper/backstage-plugin-stores-node';
import { Product } from './lookAround';
import { expectOne, openPage } from './openPage';

/** Goes with a product to the last page before an order, and stops there: whatever of the way is broken, is found. */
export async function walkToTheTill(
  shopper: Shopper,
  product: Product,
): Promise<void> {
  const variant = variantOf(product.page);
  await shopper.step('cart', 'Putting it into the cart', async () => {
    const page = await openPage(shopper, 'The cart', '/cart/lines', {
      variant_id: variant,
      quantity: '1',
      handle: handleOf(product.page),
    });
    expectOne(
      page,
      `main[data-shop=cart] [data-testid=cart-line][data-variant-id="${variant}"]`,
      'The product is not in the cart',
    );
    const total = expectOne(
      page,
      '[data-testid=cart-total][data-amount]',
      'The cart has no total',
    );
    if (!(Number(total.getAttribute('data-amount')) > 0)) {
      throw new Error('The cart costs nothing');
    }
  });
  const country = await shopper.step(
    'checkout',
    'Going to checkout',
    async () => {
      const page = await openPage(shopper, 'Checkout', '/checkout');
      const option = expectOne(
        page,
        'form[data-testid=contact-form] select[name=country_code] option[value]:not([value=""])',
        'Checkout delivers to no country',
      );
      return option.getAttribute('value') ?? '';
    },
  );
  const delivery = await shopper.step(
    'delivery',
    'Choosing a delivery',
    async () => {
      const page = await openPage(
        shopper,
        'The address',
        '/checkout/contact',
        addressIn(country),
      );
      return expectOne(
        page,
        'main[data-step=delivery] [data-testid=shipping-option]',
        'No delivery is offered for the address',
      ).getAttribute('value');
    },
  );
  await shopper.step('payment', 'Choosing a payment', async () => {
    const page = await openPage(shopper, 'The delivery', '/checkout/delivery', {
      shipping_option_id: delivery ?? '',
    });
    expectOne(
      page,
      'main[data-step=payment] [data-testid=payment-option]',
      'No way to pay is offered',
    );
    const button = expectOne(
      page,
      '[data-testid=place-order]',
      'The order cannot be placed',
    );
    if (button.hasAttribute('disabled')) {
      throw new Error('The order cannot be placed');
    }
  });
}

function variantOf(page: Page): string {
  return (
    page
      .querySelector('[data-shop=variant][data-available=true]')
      ?.getAttribute('data-variant-id') ?? ''
  );
}

function handleOf(page: Page): string {
  return page.querySelector('input[name=handle]')?.getAttribute('value') ?? '';
}

/** An address that a shop takes anywhere; nothing is ever sent there. */
function addressIn(country: string): Record<string, string> {
  return {
    email: 'shopper@storekeeper.invalid',
    first_name: 'Test',
    last_name: 'Shopper',
    address_1: 'Example Street 1',
    postal_code: '10115',
    city: 'Exampleton',
    province: '',
    country_code: country,
    phone: '',
  };
}
