// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Address } from './StoreApi';

/** Postal codes that exist, for countries whose codes WooCommerce checks. An absent one is taken everywhere. */
const POSTCODES: Record<string, string> = {
  AT: '1010',
  AU: '2000',
  BE: '1000',
  CA: 'K1A 0B1',
  CH: '3000',
  DE: '10115',
  ES: '28001',
  FR: '75001',
  GB: 'SW1A 1AA',
  IT: '00184',
  NL: '1011 AB',
  US: '90210',
};

/** An address in the country, and state, that the shop takes its visitors to be in; nothing is ever sent there. */
export function addressIn({ country, state }: Address): Record<string, string> {
  return {
    first_name: 'Test',
    last_name: 'Shopper',
    address_1: 'Example Street 1',
    city: 'Exampleton',
    ...(country && { country, postcode: POSTCODES[country] ?? '' }),
    ...(state && { state }),
  };
}
