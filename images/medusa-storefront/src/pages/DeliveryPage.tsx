// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type { Cart } from '../medusa/carts';
import type { DeliveryOption } from '../medusa/checkout';
import type { Shop } from '../Shop';
import { CheckoutLayout } from './CheckoutLayout';
import { FieldProblem } from './FieldProblem';
import { money } from './money';

type DeliveryPageProps = {
  shop: Shop;
  cart: Cart;
  options: DeliveryOption[];
  problem?: string;
};

export const DeliveryPage: FC<DeliveryPageProps> = props => {
  const { cart, options } = props;
  const before = cart.shipping_methods?.[0]?.shipping_option_id;
  const selected = options.find(option => option.id === before) ?? options[0];
  return (
    <CheckoutLayout
      shop={props.shop}
      cart={cart}
      step="delivery"
      title="How should it come?"
    >
      {options.length === 0 ? (
        <>
          <p class="notice" data-testid="no-delivery">
            There is no delivery to this address at the moment.
          </p>
          <a class="button plain" href="/checkout">
            Change the address
          </a>
        </>
      ) : (
        <form
          class="fields"
          method="post"
          action="/checkout/delivery"
          data-testid="delivery-form"
        >
          <fieldset class="cards">
            <legend class="unseen">Delivery</legend>
            {options.map(option => (
              <label class="option">
                <input
                  type="radio"
                  name="shipping_option_id"
                  value={option.id}
                  checked={option === selected}
                  required
                  data-testid="shipping-option"
                />
                <span class="option-text">
                  {option.name}
                  {option.description && (
                    <span class="faint">{option.description}</span>
                  )}
                </span>
                <span class="option-price">
                  {option.amount === undefined
                    ? 'By weight'
                    : money(option.amount, cart.currency_code)}
                </span>
              </label>
            ))}
            <FieldProblem field="shipping_option_id" text={props.problem} />
          </fieldset>
          <button class="button" type="submit">
            Continue to payment
          </button>
        </form>
      )}
    </CheckoutLayout>
  );
};
