// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A product of the sample catalogue, in the terms of a shop owner. */
export type SampleProduct = {
  title: string;
  handle: string;
  description: string;
  /** Name of what its variants differ in, and the values; a product without has one variant. */
  option: { title: string; values: string[] };
  category: string;
  /** In euro and US dollar, whole units with cents. */
  price: { eur: number; usd: number };
};

const SIZES = { title: 'Size', values: ['S', 'M', 'L', 'XL'] };
const single = { title: 'Type', values: ['Standard'] };

/** Six products that show what a shop page can hold: sizes, colours, one without a choice. */
export const smallCatalogue: SampleProduct[] = [
  {
    title: 'Linen Shirt',
    handle: 'linen-shirt',
    description:
      'A loose summer shirt of washed linen that gets softer with every wash.',
    option: SIZES,
    category: 'Clothing',
    price: { eur: 59, usd: 64 },
  },
  {
    title: 'Merino Sweater',
    handle: 'merino-sweater',
    description:
      'Fine merino wool, knitted in one piece and made to be repaired.',
    option: SIZES,
    category: 'Clothing',
    price: { eur: 95, usd: 104 },
  },
  {
    title: 'Stoneware Mug',
    handle: 'stoneware-mug',
    description: 'Thrown by hand, holds 350 ml, at home in the dishwasher.',
    option: { title: 'Glaze', values: ['Sand', 'Moss', 'Ink'] },
    category: 'Kitchen',
    price: { eur: 18.5, usd: 20 },
  },
  {
    title: 'Oak Cutting Board',
    handle: 'oak-cutting-board',
    description:
      'One plank of oiled oak with a groove that keeps the juice in.',
    option: { title: 'Length', values: ['30 cm', '40 cm'] },
    category: 'Kitchen',
    price: { eur: 42, usd: 46 },
  },
  {
    title: 'Desk Lamp',
    handle: 'desk-lamp',
    description:
      'Warm light, a heavy foot, and an arm that stays where you put it.',
    option: { title: 'Colour', values: ['White', 'Black'] },
    category: 'Home',
    price: { eur: 79, usd: 86 },
  },
  {
    title: 'Dotted Notebook',
    handle: 'dotted-notebook',
    description: '192 numbered pages that lie flat, with a pocket in the back.',
    option: single,
    category: 'Paper',
    price: { eur: 14.9, usd: 16 },
  },
];

const MATERIALS = [
  'Ash',
  'Brass',
  'Canvas',
  'Cedar',
  'Copper',
  'Cork',
  'Felt',
  'Glass',
  'Walnut',
];
const THINGS: {
  noun: string;
  category: string;
  base: number;
  about: string;
}[] = [
  {
    noun: 'Tray',
    category: 'Home',
    base: 28,
    about: 'keeps keys and letters where you look for them',
  },
  {
    noun: 'Coaster',
    category: 'Kitchen',
    base: 9,
    about: 'comes as a set of four and saves the table',
  },
  {
    noun: 'Pen Case',
    category: 'Paper',
    base: 22,
    about: 'holds six pens and closes with a snap',
  },
  {
    noun: 'Vase',
    category: 'Home',
    base: 36,
    about: 'stands well with a single branch',
  },
  {
    noun: 'Bookend',
    category: 'Paper',
    base: 31,
    about: 'holds a metre of books upright',
  },
  {
    noun: 'Bowl',
    category: 'Kitchen',
    base: 26,
    about: 'is as good for fruit as for salad',
  },
];

/** Sixty products: the small catalogue and one of each thing in each material. */
export const largeCatalogue: SampleProduct[] = [
  ...smallCatalogue,
  ...THINGS.flatMap(thing =>
    MATERIALS.map((material, index) => ({
      title: `${material} ${thing.noun}`,
      handle: `${material}-${thing.noun}`.toLowerCase().replace(/ /g, '-'),
      description: `This ${thing.noun.toLowerCase()} made with ${material.toLowerCase()} ${
        thing.about
      }.`,
      option:
        index % 3 === 0
          ? { title: 'Finish', values: ['Natural', 'Dark'] }
          : single,
      category: thing.category,
      price: { eur: thing.base + index, usd: thing.base + index + 2 },
    })),
  ),
];
