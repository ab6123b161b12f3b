// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setCondition } from './conditions';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute));
const waiting = {
  type: 'Released',
  status: 'False',
  reason: 'Waiting',
  message: 'Waiting.',
} as const;

describe('setCondition', () => {
  it('moves since only when the status changes', () => {
    const first = setCondition([], waiting, at(1));
    expect(first).toEqual([{ ...waiting, since: at(1).toISOString() }]);
    const other = { ...waiting, reason: 'Pulling', message: 'Pulling.' };
    const second = setCondition(first, other, at(2));
    expect(second).toEqual([{ ...other, since: at(1).toISOString() }]);
    const reached = { ...waiting, status: 'True' } as const;
    const third = setCondition(second, reached, at(3));
    expect(third[0].since).toBe(at(3).toISOString());
  });

  it('returns the very same conditions when nothing is new', () => {
    const conditions = setCondition([], waiting, at(1));
    expect(setCondition(conditions, waiting, at(2))).toBe(conditions);
  });
});
