// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import type { Cart } from '../medusa/carts';
import { MANUAL_PAYMENT } from '../medusa/checkout';
import type { Shop } from '../Shop';
import { AddressLines } from './AddressLines';
import { CheckoutLayout } from './CheckoutLayout';
import { FieldProblem } from './FieldProblem';
import { money } from './money';

type PaymentPageProps = {
  shop: Shop;
  cart: Cart;
  /** Whether the shop takes payment by hand. */
  payable: boolean;
  problem?: string;
};

export const PaymentPage: FC<PaymentPageProps> = props => {
  const { cart } = props;
  return (
    <CheckoutLayout
      shop={props.shop}
      cart={cart}
      step="payment"
      title="Review and pay"
    >
      <dl class="review">
        <dt>
          Goes to{' '}
          <a href="/checkout">
            Change<span class="unseen"> the address</span>
          </a>
        </dt>
        <dd>
          <AddressLines of={cart.shipping_address} />
          <span class="faint">{cart.email}</span>
        </dd>
        <dt>
          Comes by{' '}
          <a href="/checkout/delivery">
            Change<span class="unseen"> the delivery</span>
          </a>
        </dt>
        <dd>{cart.shipping_methods?.map(method => method.name).join(', ')}</dd>
      </dl>
      {props.payable ? (
        <form
          class="fields"
          method="post"
          action="/checkout/order"
          data-testid="place-order-form"
        >
          <fieldset class="cards">
            <legend>Payment</legend>
            <label class="option">
              <input
                type="radio"
                name="payment_provider_id"
                value={MANUAL_PAYMENT}
                checked
                required
                data-testid="payment-option"
              />
              <span class="option-text">
                Pay on delivery
                <span class="faint">You pay when the parcel is with you.</span>
              </span>
            </label>
          </fieldset>
          <FieldProblem field="order" text={props.problem} />
          <button class="button" type="submit" data-testid="place-order">
            Place the order for {money(cart.total, cart.currency_code)}
          </button>
        </form>
      ) : (
        <p class="notice" data-testid="no-payment">
          This shop takes no orders at the moment: no way of paying is set up.
        </p>
      )}
    </CheckoutLayout>
  );
};
