// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoresClient } from './StoresClient';

describe('StoresClient', () => {
  const fetch = jest.fn();
  const client = new StoresClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/stores' },
    fetchApi: { fetch },
  });
  const answer = (body: object, init?: ResponseInit) =>
    fetch.mockResolvedValueOnce(Response.json(body, init));

  beforeEach(() => fetch.mockReset());

  it('repeats filters, leaves out what is not set and escapes the rest', async () => {
    answer({ items: [] });
    await client.listStores({
      phase: ['Ready', 'Failed'],
      search: 'a&b c',
      owner: undefined,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal/api/stores/v1/stores?phase=Ready&phase=Failed&search=a%26b+c',
    );
    answer({ available: false });
    await client.checkName('../../x');
    expect(fetch.mock.calls[1][0]).toBe(
      'http://portal/api/stores/v1/names/..%2F..%2Fx',
    );
  });

  it('sends what the server asks for', async () => {
    answer({}, { status: 202 });
    await client.createStore(
      { name: 'coffee', engine: 'medusa' },
      { token: 't', idempotencyKey: 'k' },
    );
    expect(fetch.mock.calls[0][1]).toMatchObject({
      method: 'POST',
      body: '{"name":"coffee","engine":"medusa"}',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer t',
        'Idempotency-Key': 'k',
      },
    });
    answer({ id: 'a' }, { headers: { ETag: '"1-x"' } });
    const { etag } = await client.getStore('a');
    answer({}, { status: 202 });
    await client.updateStore('a', { plan: 'premium' }, { etag });
    expect(fetch.mock.calls[2][1].headers['If-Match']).toBe('"1-x"');
  });

  it('throws what the server refuses, with its reason', async () => {
    answer(
      {
        error: { name: 'QuotaExceeded', message: 'Too many', used: 5 },
        response: { statusCode: 403 },
      },
      { status: 403 },
    );
    await expect(
      client.createStore({ name: 'coffee', engine: 'medusa' }),
    ).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { name: 'QuotaExceeded', used: 5 } },
    });
  });
});
