// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { abstractMotifs, motifs, type Motif } from './motifs';
import { palettes } from './palettes';

/**
 * Draws a still life for a product that has no picture, as SVG. The same name
 * gives the same picture; a word that is known ("mug") gives the thing itself.
 */
export function drawArt(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  const pick = <T>(from: T[], byte: number) =>
    from[(digest[byte] ?? 0) % from.length] as T;
  const palette = pick(palettes, 0);
  const motif = knownMotif(name) ?? pick(abstractMotifs, 1);
  // The light comes from one side or the other.
  const window = 60 + ((digest[2] ?? 0) % 3) * 80;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500" width="400" height="500">',
    `<rect width="400" height="500" fill="${palette.wall}"/>`,
    `<path d="M${window} 0h110l90 360h-150z" fill="${palette.touch}" opacity=".38"/>`,
    `<rect y="360" width="400" height="140" fill="${palette.table}"/>`,
    motif(palette),
    '</svg>',
  ].join('');
}

function knownMotif(name: string): Motif | undefined {
  const words = name.toLowerCase().split(/[^a-z]+/);
  // The last word says what it is: a desk lamp is a lamp.
  const word = words.reverse().find(w => Object.hasOwn(motifs, w));
  return word ? motifs[word] : undefined;
}
