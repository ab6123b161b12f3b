// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { visitHoursByStore } from './visitHours';

const now = new Date('2026-11-21T12:34:56.789Z');
const row = (hour: string, ok: number, failed: number, storeId = 'a') => ({
  storeId,
  hour: new Date(`2026-11-${hour}:00:00.000Z`),
  ok,
  failed,
  milliseconds: 300 * (ok + failed),
});

describe('the hours of the last day', () => {
  it('end with the hour that is not over, the oldest first', () => {
    const hours = visitHoursByStore(
      [row('21T12', 2, 1), row('20T13', 60, 0), row('21T11', 58, 2)],
      now,
    ).get('a');
    expect(hours).toMatchObject({ from: '2026-11-20T13:00:00.000Z' });
    expect(hours?.ok).toEqual([60, ...Array(21).fill(0), 58, 2]);
    expect(hours?.failed).toEqual([...Array(22).fill(0), 2, 1]);
    expect(hours?.milliseconds.at(-1)).toBe(300);
  });

  it('leave out what is older or not yet, and stores that were never visited', () => {
    const hours = visitHoursByStore(
      [row('20T12', 9, 9), row('21T13', 9, 9), row('21T12', 1, 0, 'b')],
      now,
    );
    expect([...hours.keys()]).toEqual(['b']);
  });
});
