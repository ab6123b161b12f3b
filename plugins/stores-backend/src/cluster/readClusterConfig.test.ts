// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { Clusters } from './Clusters';
import { readClusterConfigs } from './readClusterConfig';

// Loading the Kubernetes client takes a while on a busy machine.
jest.setTimeout(30_000);

const config = (stores?: object) =>
  mockServices.rootConfig({ data: stores ? { stores } : {} });

describe('readClusterConfigs', () => {
  it('takes the default kubeconfig where nothing is configured', () => {
    expect(readClusterConfigs(config())).toMatchObject([
      { name: 'local', baseDomain: 'localhost', environment: 'local' },
    ]);
  });

  it('asks for https and a domain in production', () => {
    const cluster = { name: 'eu', environment: 'production' };
    expect(() => readClusterConfigs(config({ clusters: [cluster] }))).toThrow(
      /baseDomain/,
    );
    expect(
      readClusterConfigs(
        config({ clusters: [{ ...cluster, baseDomain: 'shops.example.com' }] }),
      ),
    ).toMatchObject([
      { url: { scheme: 'https' }, ingress: { tls: { enabled: true } } },
    ]);
  });

  it('makes the URL that a person types', () => {
    const clusters = Clusters.create({
      config: config({
        clusters: [
          { name: 'a', url: { port: 8080 } },
          {
            name: 'b',
            environment: 'production',
            baseDomain: 'x.com',
            url: { port: 443 },
          },
        ],
      }),
      logger: mockServices.logger.mock(),
    });
    const urls = clusters.list().map(info => info.baseUrl(info.host('shop')));
    expect(urls).toEqual(['http://shop.localhost:8080', 'https://shop.x.com']);
  });

  it.each([
    [{ clusters: [{ name: 'a', environment: 'staging' }] }, /environment/],
    [{ clusters: [{ name: 'a' }, { name: 'a' }] }, /two entries/],
    [{ clusters: [{ context: 'x' }] }, /name/],
  ])(
    'is inert with wrong configuration, and says what is wrong: %j',
    (stores, message) => {
      const logger = mockServices.logger.mock();
      const clusters = Clusters.create({ config: config(stores), logger });
      expect(clusters.list()).toEqual([]);
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect(logger.error.mock.calls[0][0]).toMatch(message);
    },
  );

  it('says in one line each what is missing, and what to set', async () => {
    const logger = mockServices.logger.mock();
    const clusters = Clusters.create({
      config: config({
        clusters: [{ name: 'a', kubeconfig: '/nowhere/kubeconfig' }],
        helm: { binary: '/nowhere/helm' },
      }),
      logger,
    });
    await clusters.reportHealth();
    const lines = logger.warn.mock.calls.map(([line]) => line);
    expect(lines).toEqual([
      expect.stringMatching(/cluster a is not usable.*\/nowhere\/kubeconfig/),
      expect.stringMatching(/helm is not usable.*stores\.helm\.binary/),
    ]);
  });
});
