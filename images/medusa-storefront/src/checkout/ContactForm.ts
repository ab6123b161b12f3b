// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Cart } from '../medusa/carts';
import type { Address } from '../medusa/checkout';
import type { Region } from '../medusa/Regions';

/** What a visitor fills in about themselves. */
export type Contact = Address & { email: string };
export type ContactField = keyof Contact;
export type ContactProblems = Partial<Record<ContactField | 'form', string>>;

const REQUIRED: [ContactField, string][] = [
  ['first_name', 'Please tell us your first name.'],
  ['last_name', 'Please tell us your last name.'],
  ['address_1', 'Please tell us the street and number.'],
  ['postal_code', 'Please tell us the postal code.'],
  ['city', 'Please tell us the town or city.'],
];

/** Far above any real address, and below what the database's indexes bear. */
const LONGEST = 200;

const FIELDS: ContactField[] = [
  'email',
  'first_name',
  'last_name',
  'address_1',
  'address_2',
  'postal_code',
  'city',
  'province',
  'country_code',
  'phone',
];

function fill(value: (field: ContactField) => string): Contact {
  return Object.fromEntries(FIELDS.map(f => [f, value(f)])) as Contact;
}

export function contactFromForm(field: (name: string) => string): Contact {
  return fill(field);
}

/** What the cart already knows, so that going back loses nothing. */
export function contactFromCart(cart: Cart): Contact {
  const address = cart.shipping_address;
  return fill(field =>
    field === 'email' ? cart.email ?? '' : address?.[field] ?? '',
  );
}

/** What is wrong, by field; empty where all is well. */
export function checkContact(
  contact: Contact,
  region: Region,
): ContactProblems {
  const problems: ContactProblems = {};
  for (const field of FIELDS) {
    if (contact[field].length > LONGEST) {
      problems[field] = `Please use at most ${LONGEST} characters.`;
    }
  }
  for (const [field, message] of REQUIRED) {
    if (!contact[field]) problems[field] = message;
  }
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email)) {
    problems.email = 'Please enter an email address like name@example.com.';
  }
  if (!region.countries.some(({ code }) => code === contact.country_code)) {
    problems.country_code = 'Please choose a country that we deliver to.';
  }
  return problems;
}
