// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { listStoresSchema } from '@storekeeper/backstage-plugin-stores-common';
import type { Request } from 'express';
import { decodeCursor, encodeCursor } from '../database/cursor';
import { parseQuery } from './parseInput';

const parse = (query: unknown) =>
  parseQuery(listStoresSchema, { query } as Request);

describe('what clients put into a query', () => {
  it('is text, once or several times', () => {
    expect(parse({ engine: ['a', 'b'], search: 'x' })).toMatchObject({
      engine: ['a', 'b'],
      search: 'x',
    });
  });

  it.each([
    [{ engine: { toString: 'x' } }],
    [{ search: { a: 'b' } }],
    [{ engine: [['a']] }],
    [{ search: 'a\0b' }],
  ])('is refused where it is %j', query => {
    expect(() => parse(query)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('continues no list before or after all times of a database', () => {
    const ordering = { sort: 'createdAt', order: 'desc' };
    const at = (time: string) =>
      decodeCursor(encodeCursor(ordering, time, 'id'), ordering);
    const moment = '2026-11-21T12:00:00.000Z';
    expect(at(moment)).toEqual({ value: moment, id: 'id' });
    for (const time of [
      '-271821-04-20T00:00:00.000Z',
      '+275760-09-13T00:00:00.000Z',
      'yesterday',
    ]) {
      expect(() => at(time)).toThrow(/not one that this API has given out/);
    }
  });
});
