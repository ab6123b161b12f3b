// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';

type Lines = {
  first_name?: string | null;
  last_name?: string | null;
  address_1?: string | null;
  address_2?: string | null;
  postal_code?: string | null;
  city?: string | null;
  province?: string | null;
  country_code?: string | null;
};

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** An address as it stands on a parcel. */
export const AddressLines: FC<{ of?: Lines | null }> = ({ of: address }) => {
  if (!address) return null;
  const lines = [
    [address.first_name, address.last_name],
    [address.address_1],
    [address.address_2],
    [address.postal_code, address.city],
    [address.province],
    [countryName(address.country_code)],
  ]
    .map(words => words.filter(Boolean).join(' '))
    .filter(Boolean);
  return (
    <address>
      {lines.map(line => (
        <span>{line}</span>
      ))}
    </address>
  );
};

function countryName(code?: string | null): string {
  return code && /^[a-z]{2}$/i.test(code)
    ? COUNTRIES.of(code.toUpperCase()) ?? code
    : '';
}
