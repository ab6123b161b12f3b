// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** A Kubernetes quantity for people: "792Mi" is "792 MiB", "90m" is "0.09", what is plain stays as it is. */
export function formatQuantity(quantity: string): string {
  const [, amount, unit] = /^([0-9.]+)([KMGT]i|m)$/.exec(quantity) ?? [];
  if (amount === undefined) return quantity;
  return unit === 'm' ? String(Number(amount) / 1000) : `${amount} ${unit}B`;
}
