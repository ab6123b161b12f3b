// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import { LARGEST_QUANTITY } from '../cart/quantity';
import type { CartLine } from '../medusa/carts';
import type { Shop } from '../Shop';
import { FieldProblem } from './FieldProblem';
import { money } from './money';
import { Picture } from './Picture';

type CartLineRowProps = {
  shop: Shop;
  line: CartLine;
  currency: string;
  problem?: string;
};

export const CartLineRow: FC<CartLineRowProps> = props => {
  const { shop, line, currency, problem } = props;
  const field = `quantity-${line.id}`;
  const name = line.product_title ?? line.title;
  const variant = variantTitle(line);
  return (
    <li
      class="line"
      data-testid="cart-line"
      data-line-id={line.id}
      data-variant-id={line.variant_id}
      data-quantity={String(line.quantity)}
    >
      <Picture shop={shop} url={line.thumbnail} handle={line.product_handle} />
      <div class="line-text">
        <a href={`/products/${encodeURIComponent(line.product_handle ?? '')}`}>
          {name}
        </a>
        {variant && <span class="faint">{variant}</span>}
        <span class="faint">{money(line.unit_price, currency)} each</span>
      </div>
      <div class="line-change">
        <form method="post" action={`/cart/lines/${line.id}`}>
          <label class="unseen" for={field}>
            Quantity of {name}
          </label>
          <input
            id={field}
            name="quantity"
            type="number"
            inputmode="numeric"
            min="1"
            max={LARGEST_QUANTITY}
            required
            value={String(line.quantity)}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? `${field}-problem` : undefined}
          />
          <button class="button plain small" type="submit">
            Update<span class="unseen"> the quantity of {name}</span>
          </button>
        </form>
        <form method="post" action={`/cart/lines/${line.id}/remove`}>
          <button class="quiet-link" type="submit" data-testid="remove-line">
            Remove<span class="unseen"> {name}</span>
          </button>
        </form>
      </div>
      <span class="line-total">
        {money(line.subtotal ?? line.unit_price * line.quantity, currency)}
      </span>
      <FieldProblem field={field} text={problem} />
    </li>
  );
};

/** Medusa calls the only variant of a product by a name that tells a customer nothing. */
export function variantTitle(line: {
  variant_title?: string | null;
}): string | undefined {
  const title = line.variant_title ?? '';
  return /^(default( variant)?|standard|)$/i.test(title) ? undefined : title;
}
