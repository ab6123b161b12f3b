// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { palettes } from './palettes';

/** The shop's initial on its colour, as SVG for the browser's tab. */
export function drawIcon(shopName: string): string {
  const byte = createHash('sha256').update(shopName).digest()[0] ?? 0;
  const colour = palettes[byte % palettes.length]?.thing;
  // Only letters and digits, so that nothing in a name can become markup.
  const initial = /[\p{L}\p{N}]/u.exec(shopName)?.[0]?.toUpperCase() ?? '';
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<rect width="64" height="64" rx="16" fill="${colour}"/>`,
    '<text x="32" y="44" text-anchor="middle" font-family="Georgia, serif" font-size="36" fill="#fff">',
    initial,
    '</text></svg>',
  ].join('');
}
