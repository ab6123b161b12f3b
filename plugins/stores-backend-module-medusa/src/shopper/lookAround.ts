// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Page, Shopper } from '@storekeeper/backstage-plugin-stores-node';
import { expectOne, openPage } from './openPage';

/** A product page that was opened, with the variant that the shopper would take. */
export type Product = { path: string; page: Page };

/** Opens the storefront and one product, and writes nothing. Undefined: the shop says that it has no products. */
export async function lookAround(
  shopper: Shopper,
  options: { mayBeEmpty: boolean },
): Promise<Product | undefined> {
  const path = await shopper.step(
    'storefront',
    'Opening the shop',
    async () => {
      const page = await openPage(shopper, 'The shop', '/');
      const main = expectOne(
        page,
        'main[data-shop=catalog], main[data-shop=empty]',
        'The shop opens, but shows no shelves',
      );
      if (main.getAttribute('data-shop') === 'empty') {
        if (!options.mayBeEmpty) {
          throw new Error('The shop was made with products and shows none');
        }
        return undefined;
      }
      return expectOne(
        main,
        'a[data-shop=product][data-available=true]',
        'The shop lists no product that can be bought',
      ).getAttribute('href');
    },
  );
  if (!path) {
    return undefined;
  }
  return shopper.step('product', 'Looking at a product', async () => {
    const page = await openPage(shopper, 'The product', path);
    expectOne(
      page,
      'main[data-shop=product] form[data-testid=add-to-cart-form] [data-shop=variant][data-available=true]',
      'The product cannot be put into the cart',
    );
    return { path, page };
  });
}
