// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type { Order } from '../medusa/orders';
import type { Shop } from '../Shop';
import { AddressLines } from './AddressLines';
import { variantTitle } from './CartLineRow';
import { Layout } from './Layout';
import { money } from './money';
import { Picture } from './Picture';
import { Totals } from './Totals';

type OrderPageProps = {
  shop: Shop;
  order: Order;
  /** Whether this browser placed it, and so may see whom it goes to. */
  mine: boolean;
  pieces: number;
};

export const OrderPage: FC<OrderPageProps> = props => {
  const { shop, order, mine } = props;
  const number = String(order.display_id ?? '');
  return (
    <Layout
      shop={shop}
      title={`Order ${number}`}
      pieces={props.pieces}
      personal
      main={{
        'data-shop': 'order',
        'data-order-id': order.id,
        'data-order-number': number,
      }}
    >
      <div class="wide split">
        <section aria-labelledby="order-title">
          <p class="eyebrow">
            Order <span data-testid="order-number">#{number}</span>
          </p>
          <h1 id="order-title">Thank you</h1>
          <p class="about">
            Your order is in
            {mine && (
              <>
                , for <strong>{order.email}</strong>
              </>
            )}
            .
          </p>
          <ul class="lines">
            {(order.items ?? []).map(line => (
              <li class="line" data-testid="order-line">
                <Picture
                  shop={shop}
                  url={line.thumbnail}
                  handle={line.product_handle}
                />
                <div class="line-text">
                  <span>{line.product_title ?? line.title}</span>
                  {variantTitle(line) && (
                    <span class="faint">{variantTitle(line)}</span>
                  )}
                  <span class="faint">
                    {line.quantity} ×{' '}
                    {money(line.unit_price, order.currency_code)}
                  </span>
                </div>
                <span class="line-total">
                  {money(line.unit_price * line.quantity, order.currency_code)}
                </span>
              </li>
            ))}
          </ul>
          <a class="button plain" href="/">
            Back to the shop
          </a>
        </section>
        <aside class="panel" aria-label="Total">
          <h2>Total</h2>
          <Totals of={order} />
          {mine && (
            <dl class="review">
              <dt>Goes to</dt>
              <dd>
                <AddressLines of={order.shipping_address} />
              </dd>
            </dl>
          )}
          <dl class="review">
            <dt>Comes by</dt>
            <dd>{order.shipping_methods?.map(m => m.name).join(', ')}</dd>
            <dt>Payment</dt>
            <dd>On delivery</dd>
          </dl>
        </aside>
      </div>
    </Layout>
  );
};
