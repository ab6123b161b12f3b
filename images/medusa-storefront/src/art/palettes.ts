// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Colours that belong together: wall, table, the thing, its shaded side, and a touch of something else. */
export type Palette = {
  wall: string;
  table: string;
  thing: string;
  shade: string;
  touch: string;
};

export const palettes: Palette[] = [
  {
    wall: '#e9dfd0',
    table: '#dccdb6',
    thing: '#b5694a',
    shade: '#96523a',
    touch: '#f6efe4',
  },
  {
    wall: '#d9e0d4',
    table: '#c6d0bf',
    thing: '#5f7a61',
    shade: '#4a624d',
    touch: '#f0f3ea',
  },
  {
    wall: '#dbe1e6',
    table: '#c8d1d9',
    thing: '#46627a',
    shade: '#364d61',
    touch: '#f1f4f6',
  },
  {
    wall: '#efe2cf',
    table: '#e4d1b2',
    thing: '#d09a3e',
    shade: '#b2802d',
    touch: '#fbf4e6',
  },
  {
    wall: '#ead9d6',
    table: '#dfc6c1',
    thing: '#a85d5d',
    shade: '#8b4848',
    touch: '#f8eeec',
  },
  {
    wall: '#e0dbe6',
    table: '#cfc7d9',
    thing: '#6d5f8d',
    shade: '#574b73',
    touch: '#f3f0f7',
  },
  {
    wall: '#d5e2e0',
    table: '#c0d2cf',
    thing: '#3f7a78',
    shade: '#31615f',
    touch: '#edf5f4',
  },
  {
    wall: '#e6e1d8',
    table: '#d6cfc1',
    thing: '#4c4a46',
    shade: '#383633',
    touch: '#f5f2ec',
  },
];
