// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from '@medusajs/core-flows';
import { MedusaContainer } from '@medusajs/framework/types';
import {
  ContainerRegistrationKeys,
  Modules,
  ProductStatus,
} from '@medusajs/framework/utils';
import { SampleProduct } from './sampleProducts';
import { SeededShop } from './seedShop';

const STOCK_OF_EACH = 1000;

/** Puts products with pictures, prices in both currencies and stock into the shop. */
export async function seedProducts(
  container: MedusaContainer,
  shop: SeededShop,
  products: SampleProduct[],
): Promise<void> {
  const categories = await ensureCategories(container, products);
  await createProductsWorkflow(container).run({
    input: {
      products: products.map(product => ({
        title: product.title,
        handle: product.handle,
        description: product.description,
        status: ProductStatus.PUBLISHED,
        weight: 400,
        // Drawn by the storefront on the shop's own host: no request leaves it.
        thumbnail: `/art/${product.handle}.svg`,
        images: [{ url: `/art/${product.handle}.svg` }],
        category_ids: [categories.get(product.category) as string],
        shipping_profile_id: shop.shippingProfileId,
        sales_channels: [{ id: shop.salesChannelId }],
        options: [product.option],
        variants: product.option.values.map(value => ({
          title: value,
          sku: `${product.handle}-${value}`
            .toUpperCase()
            .replace(/[^A-Z0-9]+/g, '-'),
          options: { [product.option.title]: value },
          manage_inventory: true,
          prices: [
            { currency_code: 'eur', amount: product.price.eur },
            { currency_code: 'usd', amount: product.price.usd },
          ],
        })),
      })),
    },
  });

  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: items } = await query.graph({
    entity: 'inventory_item',
    fields: ['id', 'location_levels.id'],
  });
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items
        .filter(item => !item.location_levels?.length)
        .map(item => ({
          inventory_item_id: item.id,
          location_id: shop.stockLocationId,
          stocked_quantity: STOCK_OF_EACH,
        })),
    },
  });
}

async function ensureCategories(
  container: MedusaContainer,
  products: SampleProduct[],
): Promise<Map<string, string>> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({}, { take: 1000 });
  const known = new Map(existing.map(c => [c.name, c.id]));
  const missing = [...new Set(products.map(p => p.category))].filter(
    name => !known.has(name),
  );
  if (missing.length > 0) {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map(name => ({ name, is_active: true })),
      },
    });
    for (const category of result) known.set(category.name, category.id);
  }
  return known;
}
