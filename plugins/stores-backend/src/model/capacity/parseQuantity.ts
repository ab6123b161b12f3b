// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';

const FACTORS: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A Kubernetes quantity, like 50m, 1.5, 2e3 or 512Mi, as a number. Throws InputError for anything else. */
export function parseQuantity(quantity: string): number {
  const [, digits, suffix = ''] =
    /^([+-]?[\d.]+(?:[eE][+-]?\d+)?)([A-Za-z]*)$/.exec(quantity.trim()) ?? [];
  const number = Number(digits);
  const factor = FACTORS[suffix];
  if (digits === undefined || Number.isNaN(number) || factor === undefined) {
    throw new InputError(`'${quantity}' is no quantity`);
  }
  return number * factor;
}
