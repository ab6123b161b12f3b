// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import { lowestPrice, type Product } from '../medusa/products';
import type { Shop } from '../Shop';
import { money } from './money';
import { Picture } from './Picture';

export const ProductCard: FC<{
  shop: Shop;
  product: Product;
  eager: boolean;
}> = ({ shop, product, eager }) => {
  const lowest = lowestPrice(product);
  const available = product.variants.some(variant => variant.available);
  return (
    <li class="card">
      <a
        href={`/products/${encodeURIComponent(product.handle)}`}
        data-testid="product-link"
        data-shop="product"
        data-handle={product.handle}
        data-available={String(available)}
      >
        <span class="frame">
          <Picture
            shop={shop}
            url={product.thumbnail}
            handle={product.handle}
            eager={eager}
          />
          {!available && <span class="badge">Sold out</span>}
        </span>
        <span class="card-title">{product.title}</span>
        {lowest && (
          <span class="card-price">
            {lowest.varies && 'From '}
            {money(lowest.price.amount, lowest.price.currency)}
            {lowest.price.before !== undefined && (
              <>
                {' '}
                <s>
                  <span class="unseen">instead of </span>
                  {money(lowest.price.before, lowest.price.currency)}
                </s>
              </>
            )}
          </span>
        )}
      </a>
    </li>
  );
};
