// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import { type Cart, countPieces } from '../medusa/carts';
import type { Shop } from '../Shop';
import { CartLineRow } from './CartLineRow';
import { Layout } from './Layout';
import { Totals } from './Totals';

type CartPageProps = {
  shop: Shop;
  cart?: Cart;
  /** What could not be done with a line. */
  problem?: { lineId: string; message: string };
};

export const CartPage: FC<CartPageProps> = ({ shop, cart, problem }) => {
  const lines = [...(cart?.items ?? [])].sort((a, b) =>
    String(a.created_at).localeCompare(String(b.created_at)),
  );
  const empty = lines.length === 0;
  return (
    <Layout
      shop={shop}
      title="Your cart"
      pieces={countPieces(cart)}
      personal
      main={{
        'data-shop': 'cart',
        'data-empty': String(empty),
        'data-cart-id': cart?.id,
      }}
    >
      {!cart || empty ? (
        <section class="message">
          <img
            class="message-art"
            src="/art/empty-basket.svg"
            alt=""
            width="400"
            height="500"
          />
          <h1>Your cart is empty</h1>
          <p>Whatever you choose will wait for you here.</p>
          <a class="button" href="/">
            See all products
          </a>
        </section>
      ) : (
        <div class="wide split">
          <section aria-labelledby="cart-title">
            <h1 id="cart-title">Your cart</h1>
            <ul class="lines">
              {lines.map(line => (
                <CartLineRow
                  shop={shop}
                  line={line}
                  currency={cart.currency_code}
                  problem={
                    problem?.lineId === line.id ? problem.message : undefined
                  }
                />
              ))}
            </ul>
          </section>
          <aside class="panel" aria-label="Total">
            <h2>Total</h2>
            <Totals of={cart} />
            <a class="button full" href="/checkout" data-testid="checkout-link">
              Check out
            </a>
            <a class="quiet-link" href="/">
              Keep looking around
            </a>
          </aside>
        </div>
      )}
    </Layout>
  );
};
