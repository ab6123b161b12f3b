// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import { LARGEST_QUANTITY } from '../cart/quantity';
import type { ProductChoice } from '../catalog/ProductChoice';
import { lowestPrice, type Product } from '../medusa/products';
import type { Shop } from '../Shop';
import { FieldProblem } from './FieldProblem';
import { Layout } from './Layout';
import { money } from './money';
import { Picture } from './Picture';
import { VariantChoice } from './VariantChoice';

type ProductPageProps = {
  shop: Shop;
  product: Product;
  choice: ProductChoice;
  pieces: number;
};

export const ProductPage: FC<ProductPageProps> = props => {
  const { shop, product, choice } = props;
  const lowest = lowestPrice(product);
  const available = product.variants.some(variant => variant.available);
  return (
    <Layout
      shop={shop}
      title={product.title}
      description={product.description}
      pieces={props.pieces}
      main={{ 'data-shop': 'product', 'data-handle': product.handle }}
    >
      <article class="product wide">
        <div class="product-picture">
          <Picture
            shop={shop}
            url={product.thumbnail}
            handle={product.handle}
            eager
          />
        </div>
        <div class="product-text">
          <a class="back" href="/">
            All products
          </a>
          <h1>{product.title}</h1>
          {product.subtitle && <p class="subtitle">{product.subtitle}</p>}
          {lowest && (
            <p class="price" data-testid="price">
              {lowest.varies && 'From '}
              {money(lowest.price.amount, lowest.price.currency)}
            </p>
          )}
          {product.description && <p class="about">{product.description}</p>}
          {available ? (
            <AddToCart product={product} choice={choice} />
          ) : (
            <p class="notice" data-testid="sold-out">
              Sold out for now. Please look in again later.
            </p>
          )}
        </div>
      </article>
    </Layout>
  );
};

const AddToCart: FC<{ product: Product; choice: ProductChoice }> = ({
  product,
  choice,
}) => (
  <form
    class="add"
    method="post"
    action="/cart/lines"
    data-testid="add-to-cart-form"
  >
    <input type="hidden" name="handle" value={product.handle} />
    <VariantChoice
      product={product}
      chosen={choice.variantId}
      problem={choice.problem?.variant}
    />
    <div class="add-row">
      <div class="field narrow">
        <label for="quantity">Quantity</label>
        <input
          id="quantity"
          name="quantity"
          type="number"
          inputmode="numeric"
          min="1"
          max={LARGEST_QUANTITY}
          required
          value={choice.quantity || '1'}
          aria-invalid={choice.problem?.quantity ? 'true' : undefined}
          aria-describedby={
            choice.problem?.quantity ? 'quantity-problem' : undefined
          }
        />
      </div>
      <button class="button" type="submit" data-testid="add-to-cart">
        Add to cart
      </button>
    </div>
    <FieldProblem field="quantity" text={choice.problem?.quantity} />
  </form>
);
