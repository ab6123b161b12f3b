// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { checkIfMatch, storeEtag } from './etag';

const store = { generation: 3, message: 'Starting' } as Store;

describe('the ETag of a store', () => {
  it('differs with everything seen, and matches as long as the wish is the same', () => {
    const later = { ...store, visits: { since: 'now' } } as unknown as Store;
    expect(storeEtag(later)).not.toBe(storeEtag(store));
    expect(() => checkIfMatch(later, storeEtag(store))).not.toThrow();
  });

  it.each(['"3"', 'W/"3-abc"', '"1", "3-x_-Y"', '*'])('accepts %s', tag => {
    expect(() => checkIfMatch(store, tag)).not.toThrow();
  });

  it.each(['"2-abc"', '3', '""', '"33"', 'x'.repeat(5000)])(
    'refuses %s with 412',
    tag => {
      expect(() => checkIfMatch(store, tag)).toThrow(
        expect.objectContaining({ statusCode: 412 }),
      );
    },
  );

  it.each([undefined, ''])('asks for one with 428 where it is %p', tag => {
    expect(() => checkIfMatch(store, tag)).toThrow(
      expect.objectContaining({ statusCode: 428 }),
    );
  });
});
