// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Who buys in these tests, at an address that any shop takes. */
export const SHOPPER = {
  email: 'shopper@example.com',
  firstName: 'Ada',
  lastName: 'Shopper',
  street: '1 Market Street',
  postcode: '12345',
  city: 'Springfield',
};
