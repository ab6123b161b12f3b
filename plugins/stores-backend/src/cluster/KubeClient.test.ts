// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Answer, FakeApiServer, refuse } from './__testUtils__/FakeApiServer';
import { isBeingPrepared } from './ClusterPreparingError';
import { KubeClient } from './KubeClient';

jest.setTimeout(30_000);

const directory = createMockDirectory();

const give: Answer = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ kind: 'Namespace', metadata: { uid: 'u1' } }));
};

describe('KubeClient', () => {
  let server: FakeApiServer;
  let client: KubeClient;

  beforeEach(async () => {
    server = new FakeApiServer(directory);
    await server.open();
    client = KubeClient.create({ config: server.config });
  });

  afterEach(() => server.close());

  const ask = () =>
    client.call('read namespace a', apis =>
      apis.core.readNamespace({ name: 'a' }),
    );

  it.each([429, 503])(
    'asks again when it is told to by %s, as late as it is told',
    async code => {
      const times: number[] = [];
      server.answer = (request, response) => {
        times.push(Date.now());
        const answer =
          times.length === 1 ? refuse(code, { 'Retry-After': '1' }) : give;
        answer(request, response);
      };
      expect((await ask()).metadata?.uid).toBe('u1');
      expect(times).toHaveLength(2);
      expect(times[1] - times[0]).toBeGreaterThanOrEqual(950);
    },
  );

  it('gives up on a server that is overloaded for longer, and says so', async () => {
    server.answer = refuse(429, { 'Retry-After': '2' });
    await expect(ask()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Could not read namespace a: refused by 429',
    });
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it('does not repeat what may have been done', async () => {
    server.answer = refuse(500);
    await expect(ask()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('gives up on a server that hangs, and says so', async () => {
    server.answer = () => undefined;
    await expect(ask()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('cannot be reached'),
    });
  });

  it('says how far a cluster is that is still being made, and that this is no fault', async () => {
    const making = createMockDirectory({
      content: { progress: 'Building image storekeeper/medusa:1\n' },
    });
    const config = {
      ...server.config,
      kubeconfig: making.resolve('to-come'),
      progressFile: making.resolve('progress'),
    };
    client = KubeClient.create({ config });
    const error = await ask().catch(thrown => thrown);
    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The cluster is being prepared: Building image storekeeper/medusa:1',
    });
    expect(isBeingPrepared(error)).toBe(true);

    client = KubeClient.create({
      config: { ...config, progressFile: undefined },
    });
    expect(isBeingPrepared(await ask().catch(thrown => thrown))).toBe(false);
  });

  it('takes up credentials that are renewed while it runs', async () => {
    server.answer = (request, response) =>
      (request.headers.authorization === 'Bearer second' ? give : refuse(401))(
        request,
        response,
      );
    await expect(ask()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /does not accept the portal's credentials .* an operator has to renew them/,
      ),
    });
    server.writeKubeconfig('second');
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ metadata }) => metadata?.uid)).toEqual([
      'u1',
      'u1',
      'u1',
    ]);
  });
});
