// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Child, FC } from 'hono/jsx';
import type { CheckoutStep } from '../checkout/cartAtStep';
import { type Cart, countPieces } from '../medusa/carts';
import type { Shop } from '../Shop';
import { variantTitle } from './CartLineRow';
import { Layout } from './Layout';
import { money } from './money';
import { Picture } from './Picture';
import { Totals } from './Totals';

const STEPS: { step: CheckoutStep; label: string; href: string }[] = [
  { step: 'contact', label: 'Address', href: '/checkout' },
  { step: 'delivery', label: 'Delivery', href: '/checkout/delivery' },
  { step: 'payment', label: 'Payment', href: '/checkout/payment' },
];

type CheckoutLayoutProps = {
  shop: Shop;
  cart: Cart;
  step: CheckoutStep;
  title: string;
  children?: Child;
};

/** A step of the checkout: where one is, what to fill in, and what it is all about at the side. */
export const CheckoutLayout: FC<CheckoutLayoutProps> = props => {
  const { shop, cart, step } = props;
  const current = STEPS.findIndex(s => s.step === step);
  return (
    <Layout
      shop={shop}
      title={props.title}
      pieces={countPieces(cart)}
      personal
      quiet
      main={{ 'data-shop': 'checkout', 'data-step': step }}
    >
      <div class="wide split">
        <section aria-labelledby="step-title">
          <nav aria-label="Checkout steps">
            <ol class="steps">
              {STEPS.map(({ label, href }, index) => (
                <li
                  class={index < current ? 'done' : ''}
                  aria-current={index === current ? 'step' : undefined}
                >
                  {index < current ? <a href={href}>{label}</a> : label}
                </li>
              ))}
            </ol>
          </nav>
          <h1 id="step-title">{props.title}</h1>
          {props.children}
        </section>
        <aside class="panel" aria-label="Your order">
          <h2>Your order</h2>
          <ul class="summary">
            {(cart.items ?? []).map(line => (
              <li>
                <Picture
                  shop={shop}
                  url={line.thumbnail}
                  handle={line.product_handle}
                />
                <span>
                  {line.product_title ?? line.title}
                  <span class="faint">
                    {[variantTitle(line), `${line.quantity} ×`]
                      .filter(Boolean)
                      .join(', ')}{' '}
                    {money(line.unit_price, cart.currency_code)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <Totals of={cart} />
          <a class="quiet-link" href="/cart">
            Change the cart
          </a>
        </aside>
      </div>
    </Layout>
  );
};
