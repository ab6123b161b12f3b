// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { HttpTypes } from '@medusajs/types';
import type { Medusa } from './Medusa';
import type { Region } from './Regions';
import { ShopFailure } from './ShopFailure';

/** Something to buy, reduced to what the pages show. */
export type Product = {
  id: string;
  handle: string;
  title: string;
  subtitle?: string;
  description?: string;
  thumbnail?: string;
  /** What its variants differ in, such as "Size". */
  choice: string;
  variants: Variant[];
};

export type Variant = {
  id: string;
  title: string;
  /** Undefined where the owner has set no price in this currency: it cannot be bought. */
  price?: Price;
  available: boolean;
};

export type Price = {
  /** In whole units of the currency, with decimals. */
  amount: number;
  /** The price before a sale, where lower now. */
  before?: number;
  currency: string;
};

export type ProductPage = {
  products: Product[];
  /** How many there are in all. */
  count: number;
};

const FIELDS = '*variants.calculated_price,+variants.inventory_quantity';

export async function listProducts(
  medusa: Medusa,
  options: { region: Region; limit: number; offset: number },
): Promise<ProductPage> {
  const { products, count } =
    await medusa.get<HttpTypes.StoreProductListResponse>('products', {
      query: {
        region_id: options.region.id,
        limit: options.limit,
        offset: options.offset,
        order: '-created_at',
        fields: FIELDS,
      },
    });
  return { products: products.map(toProduct), count };
}

/** The product with this handle; throws "not-found" where there is none. */
export async function getProduct(
  medusa: Medusa,
  options: { region: Region; handle: string },
): Promise<Product> {
  // The server answers some of these with an error of its own.
  if (/\p{Cc}/u.test(options.handle)) throw noSuchProduct();
  const { products } = await medusa.get<HttpTypes.StoreProductListResponse>(
    'products',
    {
      query: {
        handle: options.handle,
        region_id: options.region.id,
        limit: 1,
        fields: FIELDS,
      },
    },
  );
  const [product] = products;
  if (!product) throw noSuchProduct();
  return toProduct(product);
}

function noSuchProduct(): ShopFailure {
  return new ShopFailure('not-found', 'No such product');
}

/** The lowest price among what can be bought, and whether others cost more. */
export function lowestPrice(
  product: Product,
): { price: Price; varies: boolean } | undefined {
  const priced = product.variants.flatMap(v => (v.price ? [v.price] : []));
  const [first] = priced.sort((a, b) => a.amount - b.amount);
  if (!first) return undefined;
  return { price: first, varies: priced.some(p => p.amount > first.amount) };
}

function toProduct(product: HttpTypes.StoreProduct): Product {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    subtitle: product.subtitle ?? undefined,
    description: product.description ?? undefined,
    thumbnail: product.thumbnail ?? undefined,
    choice: product.options?.map(option => option.title).join(', ') ?? '',
    variants: (product.variants ?? []).map(toVariant),
  };
}

function toVariant(variant: HttpTypes.StoreProductVariant): Variant {
  const calculated = variant.calculated_price;
  const amount = calculated?.calculated_amount ?? undefined;
  const before = calculated?.original_amount ?? undefined;
  const price =
    amount === undefined
      ? undefined
      : {
          amount,
          before: before !== undefined && before > amount ? before : undefined,
          currency: calculated?.currency_code ?? '',
        };
  const inStock =
    !variant.manage_inventory ||
    Boolean(variant.allow_backorder) ||
    (variant.inventory_quantity ?? 0) > 0;
  return {
    id: variant.id,
    title: variant.title ?? '',
    price,
    available: inStock && price !== undefined,
  };
}
