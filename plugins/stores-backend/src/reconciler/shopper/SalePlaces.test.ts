// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { SalePlaces } from './SalePlaces';

const first = { anotherTry: false };
const again = { anotherTry: true };

describe('SalePlaces', () => {
  it('has a few places in each cluster, which can be taken once they are given back', () => {
    const places = SalePlaces.create();
    const leave = Array.from({ length: 4 }, () => places.take('a', first));
    expect(places.take('a', first)).toBeUndefined();
    expect(places.take('b', first)).toBeDefined();
    leave[2]?.();
    expect(places.take('a', first)).toBeDefined();
    expect(places.take('a', first)).toBeUndefined();
  });

  it('keeps room for shops that were not tried yet', () => {
    const places = SalePlaces.create();
    const leave = [places.take('a', again), places.take('a', again)];
    expect(places.take('a', again)).toBeUndefined();
    expect(places.take('a', first)).toBeDefined();
    leave[0]?.();
    expect(places.take('a', again)).toBeDefined();
    expect(places.take('a', again)).toBeUndefined();
    expect(places.take('a', first)).toBeDefined();
    expect(places.take('a', first)).toBeUndefined();
  });
});
