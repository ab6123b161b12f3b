// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/core-app-api';
import { readSignInOptions } from './readSignInOptions';

const titles = (signIn: object) =>
  readSignInOptions(new ConfigReader({ app: { signIn } })).map(
    option => option.title,
  );

describe('readSignInOptions', () => {
  it("offers the organisation's accounts, the example users and the guest, in this order", () => {
    expect(
      titles({
        guest: true,
        company: { title: 'Example Inc.' },
        developmentUsers: [{ entityRef: 'user:default/ada', title: 'Ada' }],
      }),
    ).toEqual(['Example Inc.', 'Ada', 'Guest']);
  });

  it('offers the guest where there is nothing else to offer', () => {
    expect(titles({})).toEqual(['Guest']);
    expect(titles({ company: { title: 'Example Inc.' } })).toEqual([
      'Example Inc.',
    ]);
    expect(titles({ guest: false, developmentUsers: [] })).toEqual([]);
  });
});
