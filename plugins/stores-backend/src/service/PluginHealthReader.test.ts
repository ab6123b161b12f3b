// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { AddressInfo, createServer, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clusters } from '../cluster';
import { PluginHealthReader } from './PluginHealthReader';

jest.setTimeout(30_000);

describe('the health of the plugin', () => {
  let silent: Server;
  let folder: string;

  beforeAll(async () => {
    // Takes connections and says nothing: what a broken network looks like, as against a port that is closed.
    silent = createServer(socket => socket.on('error', () => socket.destroy()));
    await new Promise<void>(resolve => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    folder = mkdtempSync(join(tmpdir(), 'health-'));
    const { port } = silent.address() as AddressInfo;
    const write = (name: string, server: string) =>
      writeFileSync(
        join(folder, name),
        JSON.stringify({
          clusters: [
            {
              name: 'c',
              cluster: { server, 'insecure-skip-tls-verify': true },
            },
          ],
          contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
          users: [{ name: 'u', user: {} }],
          'current-context': 'c',
        }),
      );
    write('silent', `http://127.0.0.1:${port}`);
    write('closed', 'http://127.0.0.1:1');
    writeFileSync(join(folder, 'progress'), 'Building an image');
  });

  afterAll(async () => {
    silent.close();
    rmSync(folder, { recursive: true });
  });

  const read = (options: { ping: () => Promise<void> }) => {
    const logger = mockServices.logger.mock();
    const clusters = Clusters.create({
      logger,
      config: mockServices.rootConfig({
        data: {
          stores: {
            clusters: ['silent', 'closed', 'to-come'].map(name => ({
              name,
              kubeconfig: join(folder, name),
              simulated: name === 'closed',
              ...(name === 'to-come' && {
                progressFile: join(folder, 'progress'),
              }),
            })),
            helm: { binary: join(folder, 'no-helm') },
          },
        },
      }),
    });
    return PluginHealthReader.create({
      database: options as never,
      clusters,
      engines: { list: () => [{ available: true }] } as never,
    }).read({ detailed: true });
  };

  it('tells of each part, while a cluster keeps silent, others are away or being made and Helm is missing', async () => {
    const { status, checks, simulatedClusters } = await read({
      ping: async () => undefined,
    });
    expect(status).toBe('degraded');
    expect(simulatedClusters).toEqual(['closed']);
    expect(checks).toEqual([
      { name: 'database', ok: true },
      {
        name: 'cluster silent',
        ok: false,
        message: 'No answer within 5 s.',
      },
      {
        name: 'cluster closed',
        ok: false,
        message: expect.stringContaining('cannot be reached'),
      },
      {
        name: 'cluster to-come',
        ok: false,
        reason: 'ClusterPreparing',
        message: 'The cluster is being prepared: Building an image',
      },
      { name: 'helm', ok: false, message: expect.any(String) },
      { name: 'engines', ok: true, message: undefined },
    ]);
  });

  it('tells of a database that keeps silent', async () => {
    const { status, checks } = await read({
      ping: () => new Promise(() => undefined),
    });
    expect(status).toBe('error');
    expect(checks[0]).toMatchObject({ name: 'database', ok: false });
  });
});
