// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

export type FakeVariant = {
  id: string;
  title: string;
  amount?: number;
  stock: number;
};

export type FakeProduct = {
  handle: string;
  title: string;
  description: string;
  thumbnail?: string;
  option: string;
  variants: FakeVariant[];
};

export type FakeCart = {
  id: string;
  email?: string;
  address?: Record<string, string>;
  lines: { id: string; variantId: string; quantity: number }[];
  delivery?: string;
  payment?: string;
  collection?: string;
  orderId?: string;
  /** It is being made an order of, which Medusa does for one request at a time. */
  busy?: boolean;
};

export type FakeShop = {
  key: string;
  /** Answers every request with 500. */
  broken: boolean;
  products: FakeProduct[];
  countries: { iso_2: string; display_name: string }[];
  deliveries: { id: string; name: string; amount: number; about: string }[];
  carts: Map<string, FakeCart>;
  orders: Map<string, FakeCart>;
};

/** A shop with a few products, of which one is sold out and one has a hostile name. */
export function aShop(): FakeShop {
  return {
    key: 'pk_test',
    broken: false,
    countries: [
      { iso_2: 'de', display_name: 'Germany' },
      { iso_2: 'at', display_name: 'Austria' },
      { iso_2: 'se', display_name: 'Sweden' },
    ],
    deliveries: [
      {
        id: 'so_express',
        name: 'Express delivery',
        amount: 12,
        about: 'The next working day',
      },
      {
        id: 'so_standard',
        name: 'Standard delivery',
        amount: 5,
        about: 'Three to five days',
      },
    ],
    carts: new Map(),
    orders: new Map(),
    products: [
      {
        handle: 'linen-shirt',
        title: 'Linen Shirt',
        description:
          'A loose summer shirt of washed linen that gets softer with every wash.',
        thumbnail: '/art/linen-shirt.svg',
        option: 'Size',
        variants: [
          { id: 'variant_s', title: 'S', amount: 59, stock: 0 },
          { id: 'variant_m', title: 'M', amount: 59, stock: 3 },
          { id: 'variant_l', title: 'L', amount: 62, stock: 1000 },
        ],
      },
      {
        handle: 'dotted-notebook',
        title: 'Dotted Notebook',
        description: '192 numbered pages that lie flat.',
        thumbnail: 'https://elsewhere.example/notebook.png',
        option: 'Type',
        variants: [
          {
            id: 'variant_notebook',
            title: 'Standard',
            amount: 14.9,
            stock: 1000,
          },
        ],
      },
      {
        handle: 'desk-lamp',
        title: 'Desk Lamp',
        description: 'Warm light, a heavy foot.',
        option: 'Colour',
        variants: [
          { id: 'variant_white', title: 'White', amount: 79, stock: 0 },
          { id: 'variant_black', title: 'Black', amount: 79, stock: 0 },
        ],
      },
      {
        handle: 'hostile',
        title: `<script>alert(1)</script>"><img src=x onerror='alert(2)'>`,
        description: `</p><script>alert(3)</script>`,
        option: `"><svg onload=alert(4)>`,
        variants: [
          { id: 'variant_hostile', title: '<b>bold</b>', amount: 1, stock: 9 },
          { id: 'variant_hostile2', title: '&amp;', amount: 1, stock: 9 },
        ],
      },
    ],
  };
}
