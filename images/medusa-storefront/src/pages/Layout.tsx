// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Child, FC } from 'hono/jsx';
import type { Shop } from '../Shop';
import { stylesheet } from '../style/stylesheet';

type LayoutProps = {
  shop: Shop;
  /** What the page is about; the shop's name is added. Absent on the first page. */
  title?: string;
  description?: string;
  /** Pieces in the cart, shown in the header; absent where the cart is not known. */
  pieces?: number;
  /** Pages of one visitor are none of a search engine's business. */
  personal?: boolean;
  /** Attributes of the main landmark, by which programs recognise the page. */
  main: { 'data-shop': string } & Record<`data-${string}`, string | undefined>;
  /** Checkout leaves out what leads away from it. */
  quiet?: boolean;
  children?: Child;
};

export const Layout: FC<LayoutProps> = props => {
  const { shop, title, pieces } = props;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title ? `${title} · ${shop.name}` : shop.name}</title>
        {props.description && (
          <meta name="description" content={props.description} />
        )}
        {props.personal && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={stylesheet.path} />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <div class="top-inner">
            <a class="brand" href="/">
              {shop.name}
            </a>
            {!props.quiet && (
              <nav aria-label="Shop">
                <a href="/">Products</a>
                <CartLink pieces={pieces} />
              </nav>
            )}
          </div>
        </header>
        <main id="main" tabindex={-1} {...props.main}>
          {props.children}
        </main>
        <footer class="bottom">
          <p>{shop.name}</p>
          <p>Pay on delivery</p>
        </footer>
      </body>
    </html>
  );
};

const CartLink: FC<{ pieces?: number }> = ({ pieces = 0 }) => (
  <a class="cart-link" href="/cart" data-testid="cart-link">
    Cart
    {pieces > 0 && (
      <span class="count" data-testid="cart-count">
        {pieces}
        <span class="unseen"> {pieces === 1 ? 'piece' : 'pieces'}</span>
      </span>
    )}
  </a>
);
