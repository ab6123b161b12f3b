// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { VisitMemory } from './VisitMemory';

const visit = (at: string, ok = true) => ({
  storeId: 'a',
  check: {
    at: `2026-11-21T${at}Z`,
    level: 'light' as const,
    ok,
    milliseconds: 100,
    steps: [],
  },
});

it('adds what could not be written to what has come meanwhile', () => {
  const memory = new VisitMemory();
  memory.add(visit('12:10:00.000'));
  memory.add(visit('12:11:00.000', false));
  const taken = memory.take({ before: new Date('2026-11-21T13:00:00Z') });
  memory.add(visit('12:59:59.000'));
  memory.putBack(taken);
  expect(memory.take({})).toEqual([
    {
      storeId: 'a',
      hour: new Date('2026-11-21T12:00:00Z'),
      ok: 2,
      failed: 1,
      milliseconds: 300,
      latest: visit('12:59:59.000').check,
    },
  ]);
  expect(memory.take({})).toEqual([]);
});
