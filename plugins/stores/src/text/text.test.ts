// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStore } from '../__testUtils__/makeStore';
import { formatDuration, formatEstimate } from './formatDuration';
import { formatQuantity } from './formatQuantity';
import { isShopOpen } from './isShopOpen';
import { secondsLeft } from './storeWait';

describe('what people read', () => {
  it.each([
    [0, '0 ms'],
    [120.4, '120 ms'],
    [4_100, '4.1 s'],
    [9_960, '10 s'],
    [59_700, '1 min'],
    [185_000, '3 min 5 s'],
    [7_800_000, '2 h 10 min'],
  ])('%d milliseconds are %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  it.each([
    [0.2, '1 s'],
    [7.4, '7 s'],
    [33, '35 s'],
    [119, '2 min'],
  ])('a guess of %d seconds is %s', (seconds, text) => {
    expect(formatEstimate(seconds)).toBe(text);
  });

  it.each([
    ['90m', '0.09'],
    ['792Mi', '792 MiB'],
    ['2', '2'],
  ])('the quantity %s is %s', (quantity, text) => {
    expect(formatQuantity(quantity)).toBe(text);
  });

  it('counts an estimate down and says nothing once it has run out', () => {
    const store = makeStore({ secondsLeft: 10 });
    expect(secondsLeft(store, 1_000, 5_000)).toBe(6);
    expect(secondsLeft(store, 1_000, 11_000)).toBeUndefined();
    expect(secondsLeft(makeStore(), 0, 0)).toBeUndefined();
  });

  it('sends nobody to a shop that never opened or is going', () => {
    expect(isShopOpen(makeStore())).toBe(true);
    expect(isShopOpen(makeStore({ phase: 'Degraded' }))).toBe(true);
    expect(isShopOpen(makeStore({ phase: 'Deleting' }))).toBe(false);
    expect(
      isShopOpen(makeStore({ phase: 'Updating', readyAt: undefined })),
    ).toBe(false);
  });
});
