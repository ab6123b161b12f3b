// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import { money } from './money';

/** The sums that carts and orders have in common, in whole units of the currency. */
type Sums = {
  currency_code: string;
  item_subtotal: number;
  shipping_subtotal: number;
  discount_subtotal?: number;
  discount_total: number;
  tax_total: number;
  total: number;
  shipping_methods?: { name?: string }[] | null;
};

export const Totals: FC<{ of: Sums }> = ({ of: sums }) => {
  const show = (amount: number) => money(amount ?? 0, sums.currency_code);
  const delivery = sums.shipping_methods?.length
    ? show(sums.shipping_subtotal)
    : 'Chosen at checkout';
  return (
    <dl class="totals">
      <dt>Products</dt>
      <dd>{show(sums.item_subtotal)}</dd>
      <dt>Delivery</dt>
      <dd>{delivery}</dd>
      {sums.discount_total > 0 && (
        <>
          <dt>Discount</dt>
          <dd>−{show(sums.discount_subtotal ?? sums.discount_total)}</dd>
        </>
      )}
      {sums.tax_total > 0 && (
        <>
          <dt>Tax</dt>
          <dd>{show(sums.tax_total)}</dd>
        </>
      )}
      <dt class="sum">Total</dt>
      <dd
        class="sum"
        data-testid="cart-total"
        data-amount={String(sums.total)}
        data-currency={sums.currency_code}
      >
        {show(sums.total)}
      </dd>
    </dl>
  );
};
