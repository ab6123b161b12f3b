// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Palette } from './palettes';

/** Draws a thing that stands on the table, whose edge is at y = 360, in a box of 400 by 500. */
export type Motif = (palette: Palette) => string;

const shadow = (x: number, rx: number, y = 420) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="14" fill="#000" opacity=".12"/>`;

const shirt =
  (long: boolean): Motif =>
  p => {
    const cut = long
      ? 'M152 142l48-20 48 20 30 20 44 176-40 12-34-112v172H152V238l-34 112-40-12 44-176z'
      : 'M152 142l48-20 48 20 74 62-36 44-38-28v178H152V220l-38 28-36-44z';
    return [
      `<path d="M200 122V96c0-14 20-14 20-28s-26-16-28 0" fill="none" stroke="${p.shade}" stroke-width="4" stroke-linecap="round" opacity=".6"/>`,
      `<path d="${cut}" fill="${p.thing}" stroke="${p.thing}" stroke-width="10" stroke-linejoin="round"/>`,
      `<path d="M172 131q28 36 56 0l-28-12z" fill="${p.shade}"/>`,
      long
        ? `<path d="M148 398h104v17H148z" fill="${p.shade}"/><path d="M80 330l36 11M320 330l-36 11" stroke="${p.shade}" stroke-width="14"/>`
        : `<path d="M200 158v244" stroke="${p.shade}" stroke-width="3"/><path d="M216 196h28v30h-28z" fill="${p.shade}" opacity=".55"/>`,
    ].join('');
  };

const mug: Motif = p =>
  [
    shadow(192, 96),
    `<path d="M254 294h20a38 38 0 0 1 0 76h-22" fill="none" stroke="${p.shade}" stroke-width="16"/>`,
    `<path d="M112 268h144v114a38 38 0 0 1-38 38h-68a38 38 0 0 1-38-38z" fill="${p.thing}"/>`,
    `<ellipse cx="184" cy="268" rx="72" ry="16" fill="${p.shade}"/>`,
    `<path d="M112 322h144v24H112z" fill="${p.touch}" opacity=".55"/>`,
  ].join('');

const board: Motif = p =>
  [
    shadow(205, 110),
    `<rect x="125" y="170" width="150" height="250" rx="22" fill="${p.thing}"/>`,
    `<rect x="180" y="100" width="40" height="90" rx="20" fill="${p.thing}"/>`,
    `<circle cx="200" cy="125" r="9" fill="${p.wall}"/>`,
    `<path d="M150 200v190M176 200v190M226 200v190M252 200v190" stroke="${p.shade}" stroke-width="3" opacity=".45"/>`,
  ].join('');

const lamp: Motif = p =>
  [
    shadow(170, 80),
    `<ellipse cx="170" cy="412" rx="66" ry="14" fill="${p.shade}"/>`,
    `<path d="M170 408l-30-130 90-110" fill="none" stroke="${p.shade}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<circle cx="140" cy="278" r="11" fill="${p.thing}"/>`,
    `<path d="M205 160l60-34 55 96-110 20z" fill="${p.thing}"/>`,
    `<path d="M215 241l105-19 60 138H190z" fill="${p.touch}" opacity=".45"/>`,
  ].join('');

const notebook: Motif = p =>
  [
    shadow(205, 110),
    `<path d="M128 190h150v226H128z" fill="${p.touch}"/>`,
    `<rect x="120" y="180" width="150" height="236" rx="8" fill="${p.thing}"/>`,
    `<rect x="120" y="180" width="22" height="236" rx="8" fill="${p.shade}"/>`,
    `<path d="M246 180v236" stroke="${p.shade}" stroke-width="6"/>`,
    `<rect x="162" y="220" width="64" height="34" rx="3" fill="${p.touch}" opacity=".85"/>`,
  ].join('');

const vase: Motif = p =>
  [
    shadow(200, 75),
    `<path d="M200 250C196 180 176 130 140 90M200 240c6-60 26-100 62-130M200 220c0-60 0-90 4-140" fill="none" stroke="${p.shade}" stroke-width="5" stroke-linecap="round"/>`,
    `<g fill="${p.shade}"><ellipse cx="136" cy="88" rx="26" ry="12" transform="rotate(48 136 88)"/><ellipse cx="268" cy="106" rx="28" ry="12" transform="rotate(-42 268 106)"/><ellipse cx="206" cy="76" rx="12" ry="26"/><ellipse cx="164" cy="150" rx="22" ry="10" transform="rotate(20 164 150)"/><ellipse cx="240" cy="162" rx="22" ry="10" transform="rotate(-24 240 162)"/></g>`,
    `<path d="M176 230h48c0 40 46 60 46 118 0 46-30 72-70 72s-70-26-70-72c0-58 46-78 46-118z" fill="${p.thing}"/>`,
    `<path d="M150 320c10-24 24-36 30-56" fill="none" stroke="${p.touch}" stroke-width="8" stroke-linecap="round" opacity=".5"/>`,
  ].join('');

const bowl: Motif = p =>
  [
    shadow(200, 110),
    `<circle cx="160" cy="282" r="36" fill="${p.touch}"/><circle cx="228" cy="274" r="42" fill="${p.shade}"/>`,
    `<path d="M90 296h220c0 76-46 124-110 124S90 372 90 296z" fill="${p.thing}"/>`,
    `<path d="M90 296h220c0 10-1 18-3 26H93c-2-8-3-16-3-26z" fill="${p.shade}" opacity=".6"/>`,
  ].join('');

const tray: Motif = p =>
  [
    shadow(200, 140, 412),
    `<path d="M70 372h260l-20 40H90z" fill="${p.thing}"/><path d="M60 358h280v16H60z" fill="${p.shade}"/>`,
    `<rect x="110" y="280" width="66" height="78" rx="10" fill="${p.touch}"/>`,
    `<path d="M214 358c0-50 12-84 34-84s34 34 34 84z" fill="${p.shade}"/>`,
  ].join('');

const coaster: Motif = p =>
  [
    shadow(200, 110, 418),
    ...[404, 384, 364, 344].map(
      (y, index) =>
        `<ellipse cx="${
          200 + (index % 2) * 8
        }" cy="${y}" rx="100" ry="22" fill="${
          index % 2 ? p.thing : p.shade
        }"/>`,
    ),
    `<path d="M164 240h88l-12 104h-64z" fill="${p.touch}" opacity=".8"/>`,
    `<path d="M168 276h80l-8 68h-64z" fill="${p.thing}" opacity=".45"/>`,
  ].join('');

const penCase: Motif = p =>
  [
    shadow(200, 130, 416),
    `<path d="M150 300l-16-150M186 300v-176M224 300l14-160" stroke="${p.shade}" stroke-width="14" stroke-linecap="round"/>`,
    `<path d="M134 150l-2-20M186 124v-20M238 140l2-20" stroke="${p.touch}" stroke-width="8" stroke-linecap="round"/>`,
    `<rect x="116" y="230" width="150" height="186" rx="28" fill="${p.thing}"/>`,
    `<path d="M116 276h150" stroke="${p.shade}" stroke-width="6"/><circle cx="191" cy="276" r="9" fill="${p.touch}"/>`,
  ].join('');

const bookend: Motif = p =>
  [
    shadow(210, 130, 418),
    `<rect x="92" y="210" width="36" height="206" fill="${p.shade}"/><rect x="132" y="186" width="30" height="230" fill="${p.touch}"/><rect x="166" y="222" width="42" height="194" fill="${p.thing}" opacity=".75"/>`,
    `<path d="M216 416V232q90 20 94 184z" fill="${p.thing}"/>`,
  ].join('');

const shelf: Motif = p =>
  [
    ...[170, 270].map(
      y =>
        `<rect x="90" y="${y}" width="220" height="12" rx="3" fill="${p.thing}"/>`,
    ),
    `<path d="M110 170v-16M290 170v-16M110 282v20M290 282v20" stroke="${p.shade}" stroke-width="5"/>`,
    `<circle cx="262" cy="250" r="20" fill="${p.touch}"/>`,
  ].join('');

const basket: Motif = p =>
  [
    shadow(200, 110),
    `<path d="M130 300c0-120 140-120 140 0" fill="none" stroke="${p.shade}" stroke-width="12"/>`,
    `<path d="M90 296h220l-24 108a20 20 0 0 1-20 16H134a20 20 0 0 1-20-16z" fill="${p.thing}"/>`,
    `<path d="M98 330h204M106 364h188M114 396h172" stroke="${p.shade}" stroke-width="5" opacity=".6"/>`,
  ].join('');

/** Things that are recognised by a word in a product's name. */
export const motifs: Record<string, Motif> = {
  basket,
  board,
  bookend,
  bowl,
  case: penCase,
  coaster,
  cup: mug,
  lamp,
  mug,
  notebook,
  shelf,
  shirt: shirt(false),
  sweater: shirt(true),
  sweatshirt: shirt(true),
  tray,
  vase,
};

/** For all other names: shapes that could be anything. */
export const abstractMotifs: Motif[] = [
  p =>
    `${shadow(200, 110)}<path d="M120 420V250a80 80 0 0 1 160 0v170z" fill="${
      p.thing
    }"/><path d="M160 420V260a40 40 0 0 1 80 0v160z" fill="${
      p.shade
    }"/><circle cx="290" cy="388" r="32" fill="${p.touch}"/>`,
  p =>
    `${shadow(200, 110)}<ellipse cx="200" cy="390" rx="100" ry="34" fill="${
      p.shade
    }"/><ellipse cx="190" cy="332" rx="76" ry="30" fill="${
      p.thing
    }"/><ellipse cx="206" cy="282" rx="52" ry="24" fill="${
      p.touch
    }"/><ellipse cx="198" cy="244" rx="30" ry="17" fill="${p.thing}"/>`,
  p =>
    `${shadow(
      200,
      120,
    )}<rect x="100" y="300" width="120" height="120" rx="6" fill="${
      p.thing
    }"/><circle cx="256" cy="356" r="64" fill="${
      p.shade
    }"/><path d="M110 300l50-90 50 90z" fill="${p.touch}"/>`,
  p =>
    `${shadow(200, 90)}<circle cx="200" cy="240" r="92" fill="${
      p.thing
    }"/><path d="M200 148a92 92 0 0 1 0 184z" fill="${
      p.shade
    }"/><rect x="150" y="330" width="100" height="90" rx="6" fill="${
      p.touch
    }"/>`,
];
