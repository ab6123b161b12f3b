// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ServerResponse } from 'node:http';
import waitForExpect from 'wait-for-expect';
import { FakeApiServer, refuse } from './__testUtils__/FakeApiServer';
import { KubeClient } from './KubeClient';
import { Watches } from './Watches';

jest.setTimeout(60_000);

const directory = createMockDirectory();

describe('Watches', () => {
  let server: FakeApiServer;
  let watches: Watches;
  let streams: ServerResponse[];
  let pods: { metadata: object }[];
  let accepted: string;
  let seen: string[];

  const pod = (namespace: string, resourceVersion: string, phase?: string) => ({
    metadata: { name: 'app', namespace, uid: namespace, resourceVersion },
    status: { phase },
  });
  const send = (type: string, object: object) =>
    streams.at(-1)?.write(`${JSON.stringify({ type, object })}\n`);

  beforeEach(async () => {
    streams = [];
    pods = [];
    seen = [];
    accepted = 'first';
    server = new FakeApiServer(directory);
    await server.open();
    let begun: () => void = () => undefined;
    const watching = new Promise<void>(resolve => {
      begun = resolve;
    });
    server.answer = (request, response) => {
      const { pathname, searchParams } = new URL(`http://x${request.url}`);
      if (request.headers.authorization !== `Bearer ${accepted}`) {
        refuse(401)(request, response);
        return;
      }
      const isPods = pathname.endsWith('/pods');
      response.writeHead(200, { 'Content-Type': 'application/json' });
      if (searchParams.get('watch')) {
        response.flushHeaders();
        if (isPods) {
          streams.push(response);
          begun();
        }
        return;
      }
      const items = isPods ? pods : [];
      response.end(
        JSON.stringify({ metadata: { resourceVersion: '1' }, items }),
      );
    };
    watches = Watches.create({
      cluster: 'fake',
      client: KubeClient.create({ config: server.config }),
      logger: mockServices.logger.mock(),
      onChange: namespaces => seen.push(...namespaces),
      onRoom: () => undefined,
    });
    watches.start();
    await watching;
  });

  afterEach(async () => {
    await watches.stop();
    await server.close();
  });

  it('notices what changed while it was cut off', async () => {
    send('ADDED', pod('store-a', '2'));
    await waitForExpect(() => expect(seen).toEqual(['store-a']), 10_000);
    streams.at(-1)?.destroy();
    await waitForExpect(() => expect(streams).toHaveLength(2), 15_000);
    send('MODIFIED', pod('store-b', '3'));
    await waitForExpect(() => expect(seen).toContain('store-b'), 10_000);
  });

  it('wakes nobody where nothing changed that matters to a store', async () => {
    send('ADDED', pod('store-a', '2', 'Running'));
    await waitForExpect(() => expect(seen).toEqual(['store-a']), 10_000);
    // A heartbeat, and then something to wait for.
    send('MODIFIED', pod('store-a', '3', 'Running'));
    send('MODIFIED', pod('store-b', '4', 'Running'));
    await waitForExpect(() => expect(seen).toContain('store-b'), 10_000);
    expect(seen).toEqual(['store-a', 'store-b']);
    send('MODIFIED', pod('store-a', '5', 'Failed'));
    await waitForExpect(() => expect(seen).toHaveLength(3), 10_000);
    send('DELETED', pod('store-a', '6', 'Failed'));
    await waitForExpect(() => expect(seen).toHaveLength(4), 10_000);
  });

  it('lists anew when what it has seen last is too old', async () => {
    pods = [pod('store-c', '9')];
    send('ERROR', { kind: 'Status', code: 410, message: 'too old' });
    streams.at(-1)?.end();
    await waitForExpect(() => expect(seen).toContain('store-c'), 15_000);
  });

  it('goes on with renewed credentials', async () => {
    accepted = 'second';
    server.cut();
    server.writeKubeconfig('second');
    await waitForExpect(() => expect(streams.length).toBe(2), 20_000);
    send('ADDED', pod('store-d', '2'));
    await waitForExpect(() => expect(seen).toContain('store-d'), 10_000);
  });
});
