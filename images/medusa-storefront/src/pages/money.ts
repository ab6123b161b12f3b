// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** An amount as people write it, such as €18.50; the amount is in whole units with decimals. */
export function money(amount: number, currency: string): string {
  try {
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).format(amount);
  } catch (error) {
    // A currency that the owner made up, with a code that is not three letters.
    if (error instanceof RangeError) return `${amount} ${currency}`;
    throw error;
  }
}
