// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ClaimLoop } from './ClaimLoop';

type Work = { id: number; end: () => void };

const create = (options: { highWatermark: number; due: number }) => {
  const begun: Work[] = [];
  let { due } = options;
  let listener: (() => void) | undefined;
  const loop = ClaimLoop.create<number>({
    lowWatermark: options.highWatermark,
    highWatermark: options.highWatermark,
    claim: async limit => {
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
    const { loop, begun, untilBegun } = create({ highWatermark: 2, due: 3 });
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
      highWatermark: 2,
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

  it('stops only when what it began has ended', async () => {
    const { loop, begun, untilBegun } = create({ highWatermark: 1, due: 5 });
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
