// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  EngineStore,
  Page,
  Shopper,
} from '@storekeeper/backstage-plugin-stores-node';
import { expectOne, openPage } from './openPage';
import { ListedProduct, StoreApi } from './StoreApi';

/** Opens the storefront and one product, and writes nothing. Undefined: the shop lists no products. */
export async function lookAround(
  shopper: Shopper,
  store: EngineStore,
  options: { mayBeEmpty: boolean },
): Promise<ListedProduct | undefined> {
  const product = await shopper.step(
    'storefront',
    'Opening the shop',
    async () => {
      const [page, listed] = await Promise.all([
        openPage(shopper, 'The shop', '/'),
        StoreApi.create({ shopper }).products(),
      ]);
      refuseClosed(page);
      if (listed.length === 0) {
        if (!options.mayBeEmpty) {
          throw new Error('The shop was made with products and shows none');
        }
        return undefined;
      }
      const shown = store.opened || listed.some(item => isLinked(page, item));
      if (!shown) {
        throw new Error('The shop opens, but shows no shelves');
      }
      return chooseProduct(listed);
    },
  );
  if (!product) {
    return undefined;
  }
  return shopper.step('product', 'Looking at a product', async () => {
    const page = await openPage(
      shopper,
      'The product',
      pathOf(product.permalink, store),
    );
    refuseClosed(page);
    expectOne(
      page,
      `body.postid-${product.id}`,
      'The address of the product shows something else',
    );
    if (!store.opened) {
      expectOne(
        page,
        'form.cart button, .wc-block-add-to-cart-with-options',
        'The product cannot be put into the cart',
      );
    }
    return product;
  });
}

/** What WordPress shows instead of a shop answers with 200 as well. */
function refuseClosed(page: Page): void {
  if (page.querySelector('meta[name=woo-coming-soon-page]')) {
    throw new Error('The shop says that it is coming soon');
  }
  if (page.querySelector('form#setup, body.wp-core-ui form#language-chooser')) {
    throw new Error('WordPress is not set up: its installation page is open');
  }
}

function isLinked(page: Page, { permalink }: ListedProduct): boolean {
  return page
    .querySelectorAll('a[href]')
    .some(link => link.getAttribute('href') === permalink);
}

/** Simple products can be put into a cart as they are. One that costs something is asked for a payment. */
function chooseProduct(listed: ListedProduct[]): ListedProduct {
  const chosen = listed
    .filter(
      product =>
        product.type === 'simple' &&
        product.is_purchasable &&
        product.is_in_stock,
    )
    .sort((one, other) => Number(other.prices.price) - Number(one.prices.price))
    .at(0);
  if (!chosen) {
    throw new Error('The shop lists no product that can be bought');
  }
  return chosen;
}

/** A shop that links to another address than its own loses its shoppers there, or shows them an unsafe page. */
function pathOf(permalink: string, { baseUrl }: EngineStore): string {
  const url = new URL(permalink, baseUrl);
  const { origin } = new URL(baseUrl);
  if (url.origin !== origin) {
    throw new Error(
      `The shop links its products to ${url.origin} instead of ${origin}`,
    );
  }
  return `${url.pathname}${url.search}`;
}
