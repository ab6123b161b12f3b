// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ClaimLoop } from './ClaimLoop';

type Work = { id: number; end: () => void };

const create = (options: { places: number; due: number }) => {
  const begun: Work[] = [];
  let { due } = options;
  let listener: (() => void) | undefined;
  const loop = ClaimLoop.create<number>({
    places: options.places,
    kept: 0,
    claim: async ({ limit }) => {
      const count = Math.min(limit, due);
      due -= count;
      return Array.from({ length: count }, (_, index) => index);
    },
    process: id =>
      new Promise<void>(end => {
        begun.push({ id, end });
        listener?.();
      }),
    nextAt: async () => undefined,
    onError: error => {
      throw error;
    },
  });
  const untilBegun = (count: number) =>
    new Promise<void>(resolve => {
      listener = () => {
        if (begun.length >= count) {
          resolve();
        }
      };
      listener();
    });
  return { loop, begun, untilBegun, add: (count: number) => (due += count) };
};

describe('ClaimLoop', () => {
  it('claims no more than it has room for, and goes on as places get free', async () => {
    const { loop, begun, untilBegun } = create({ places: 2, due: 3 });
    loop.start();
    await untilBegun(2);
    await new Promise(setImmediate);
    expect(begun).toHaveLength(2);

    begun[0].end();
    await untilBegun(3);
    begun.forEach(({ end }) => end());
    await loop.stop();
  });

  it('begins at once when it is woken', async () => {
    const { loop, begun, untilBegun, add } = create({
      places: 2,
      due: 0,
    });
    loop.start();
    await new Promise(setImmediate);
    add(1);
    const before = Date.now();
    loop.wake();
    await untilBegun(1);
    expect(Date.now() - before).toBeLessThan(500);
    begun[0].end();
    await loop.stop();
  });

  it('keeps places for newcomers, and does not ask for others again and again', async () => {
    const asked: object[] = [];
    const ends: (() => void)[] = [];
    let others = 9;
    let newcomers = 0;
    const loop = ClaimLoop.create<string>({
      places: 4,
      kept: 1,
      claim: async ({ limit, forNewcomers }) => {
        asked.push({ limit, forNewcomers });
        const new_ = Math.min(newcomers, limit);
        newcomers -= new_;
        const old = Math.max(0, Math.min(others, limit - forNewcomers - new_));
        others -= old;
        return [...Array(new_).fill('new'), ...Array(old).fill('old')];
      },
      process: () => new Promise<void>(end => ends.push(end)),
      nextAt: async () => new Date(0),
      onError: error => {
        throw error;
      },
    });
    const settled = () => new Promise(done => setTimeout(done, 250));
    loop.start();
    await settled();
    expect(ends).toHaveLength(3);
    expect(asked).toEqual([{ limit: 4, forNewcomers: 1 }]);

    newcomers = 1;
    loop.wake();
    await settled();
    expect(ends).toHaveLength(4);
    expect(asked.slice(1)).toEqual([{ limit: 1, forNewcomers: 1 }]);

    ends.forEach(end => end());
    const stopped = loop.stop();
    await settled();
    ends.forEach(end => end());
    await stopped;
  });

  it('stops only when what it began has ended', async () => {
    const { loop, begun, untilBegun } = create({ places: 1, due: 5 });
    loop.start();
    await untilBegun(1);
    let stopped = false;
    const stopping = loop.stop().then(() => {
      stopped = true;
    });
    await new Promise(setImmediate);
    expect(stopped).toBe(false);
    begun[0].end();
    await stopping;
    expect(begun).toHaveLength(1);
  });
});
