// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { TurnQueue } from './TurnQueue';

/** Adds an owner's items, called by the owner's initial and a number. */
const add = (queue: TurnQueue<string>, owner: string, ...numbers: number[]) =>
  numbers.forEach(number => queue.enqueue(`${owner[0]}${number}`, { owner }));

const take = (queue: TurnQueue<string>, count: number) =>
  Array.from({ length: count }, () => queue.dequeue());

describe('TurnQueue', () => {
  it('lets owners take turns, each in the order of their own', () => {
    const queue = new TurnQueue<string>();
    add(queue, 'ann', 1, 2, 3, 4);
    add(queue, 'bob', 1, 2);
    add(queue, 'carl', 1);
    expect(queue.size).toBe(7);
    expect(take(queue, 8)).toEqual([
      'a1',
      'b1',
      'c1',
      'a2',
      'b2',
      'a3',
      'a4',
      undefined,
    ]);
    expect(queue.size).toBe(0);
  });

  it('lets who comes late go first, and nobody be overtaken for ever', () => {
    const queue = new TurnQueue<string>();
    add(queue, 'ann', 1, 2, 3, 4, 5);
    take(queue, 3);
    add(queue, 'bob', 1);
    expect(queue.dequeue()).toBe('b1');
    // Bob comes again and again; Ann is served all the same.
    add(queue, 'bob', 2);
    expect(take(queue, 2)).toEqual(['a4', 'b2']);
    add(queue, 'bob', 3);
    expect(queue.dequeue()).toBe('a5');
    add(queue, 'bob', 4);
    expect(queue.filter()).toEqual(['b3', 'b4']);
  });
});
