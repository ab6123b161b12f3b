// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/** What shoppers read above the door until the owner chooses better: "coffee-bar" becomes "Coffee Bar". */
export function shopTitle(name: string): string {
  return name
    .split('-')
    .filter(Boolean)
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join(' ');
}
