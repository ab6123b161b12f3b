// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConfigReader } from '@backstage/config';
import { Ingresses } from './Ingresses';
import { KubeClient } from './KubeClient';
import { readClusterConfigs } from './readClusterConfig';

const AUTHORITY =
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

const store = {
  name: 'coffee',
  namespace: 'store-a1',
  baseUrl: 'https://coffee.localhost:8443',
};

describe('Ingresses', () => {
  let secret: { data?: Record<string, string> } | undefined;
  let asked: string[];

  const create = (cluster: object) => {
    const [config] = readClusterConfigs(
      new ConfigReader({
        stores: {
          clusters: [{ name: 'one', baseDomain: 'localhost', ...cluster }],
        },
      }),
    );
    const client: Pick<KubeClient, 'find'> = {
      find: async action => {
        asked.push(action);
        return secret as never;
      },
    };
    return Ingresses.create({ client: client as KubeClient, config });
  };

  const encode = (text: string) => Buffer.from(text).toString('base64');
  const tls = { enabled: true, issuer: 'own-authority' };

  beforeEach(() => {
    secret = undefined;
    asked = [];
  });

  it('lets nobody in before the issuer has seen to the certificate', async () => {
    const ingresses = create({ ingress: { tls } });
    expect(await ingresses.shopAddress(store)).toEqual({
      missing: 'certificate',
      message: expect.stringContaining('own-authority has not issued it yet'),
    });
    // cert-manager's Secret has the key before it has the certificate.
    secret = { data: { 'tls.key': encode('key') } };
    expect(await ingresses.shopAddress(store)).toMatchObject({
      missing: 'certificate',
    });
    expect(asked).toEqual(Array(2).fill('read Secret store-a1/coffee-tls'));
  });

  it('trusts the authority of the cluster locally, and only that', async () => {
    secret = {
      data: { 'tls.crt': encode('leaf'), 'ca.crt': encode(AUTHORITY) },
    };
    expect(await create({ ingress: { tls } }).shopAddress(store)).toEqual({
      hostname: '127.0.0.1',
      port: 8443,
      verifyCertificate: true,
      authority: AUTHORITY,
    });
  });

  it('trusts in production whom browsers trust', async () => {
    secret = {
      data: { 'tls.crt': encode('leaf'), 'ca.crt': encode(AUTHORITY) },
    };
    const ingresses = create({
      environment: 'production',
      ingress: { tls, address: '192.0.2.7' },
    });
    expect(await ingresses.shopAddress(store)).toEqual({
      hostname: '192.0.2.7',
      port: 8443,
      verifyCertificate: true,
    });
  });

  it('asks for no certificate where no issuer sees to one for each store', async () => {
    const http = { ...store, baseUrl: 'http://coffee.localhost:8080' };
    expect(await create({ ingress: { tls } }).shopAddress(http)).toEqual({
      hostname: '127.0.0.1',
      port: 8080,
      verifyCertificate: false,
    });
    const wildcard = create({ ingress: { tls: { enabled: true } } });
    expect(await wildcard.shopAddress(store)).toEqual({
      hostname: '127.0.0.1',
      port: 8443,
      verifyCertificate: false,
    });
    expect(asked).toEqual([]);
  });
});
