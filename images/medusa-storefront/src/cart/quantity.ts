// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

export const LARGEST_QUANTITY = 99;

/** A whole number from 1 to 99, or undefined where the text is anything else. */
export function parseQuantity(text: string): number | undefined {
  if (!/^\d{1,4}$/.test(text)) return undefined;
  const quantity = Number(text);
  return quantity >= 1 && quantity <= LARGEST_QUANTITY ? quantity : undefined;
}

export const QUANTITY_MESSAGE = `Please choose a number from 1 to ${LARGEST_QUANTITY}.`;
