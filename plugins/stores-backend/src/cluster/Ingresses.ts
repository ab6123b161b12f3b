// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeClient } from './KubeClient';
import { ClusterConfig } from './ClusterConfig';

/** Where a shopper connects to reach a store: the ingress controller's address, never the store's name in DNS. */
export type ShopAddress = {
  hostname: string;
  port: number;
  /** Whether the certificate has to be good: locally it may be nobody's in particular. */
  verifyCertificate: boolean;
  /** PEM of who vouches for the certificate, where that is not one of the authorities that everybody knows. */
  authority?: string;
};

/** What a shop has to be given before anyone can enter. */
export type NoShopAddress = {
  missing: 'address' | 'certificate';
  message: string;
};

/** Finds the ingress controller of one cluster. */
export class Ingresses {
  static create(options: { client: KubeClient; config: ClusterConfig }) {
    return new Ingresses(options.client, options.config);
  }

  private constructor(
    private readonly client: KubeClient,
    private readonly config: ClusterConfig,
  ) {}

  /**
   * By configuration; or else, for a cluster on this machine, this machine; or else what the store's Ingress was given.
   * Where an issuer sees to the store's certificate, nobody enters before it is there.
   */
  async shopAddress(store: {
    name: string;
    namespace: string;
    baseUrl: string;
  }): Promise<ShopAddress | NoShopAddress> {
    const secure = store.baseUrl.startsWith('https:');
    const place = await this.place(store, secure ? 443 : 80);
    if (!place) {
      return {
        missing: 'address',
        message: 'the ingress controller has given the shop no address yet',
      };
    }
    const { ingress, environment } = this.config;
    const verifyCertificate = environment === 'production';
    const { issuer } = ingress.tls;
    if (!secure || !issuer) {
      return { ...place, verifyCertificate };
    }
    const certificate = await this.certificate(store);
    if (!certificate) {
      return {
        missing: 'certificate',
        message: `${issuer} has not issued it yet (kubectl describe certificate ${store.name}-tls --namespace ${store.namespace} says why)`,
      };
    }
    // What an authority of the cluster's own has signed is good enough locally; in production shoppers would be warned of it.
    return verifyCertificate || !certificate.authority
      ? { ...place, verifyCertificate }
      : {
          ...place,
          verifyCertificate: true,
          authority: certificate.authority,
        };
  }

  private async place(
    store: { namespace: string; baseUrl: string },
    defaultPort: number,
  ): Promise<{ hostname: string; port: number } | undefined> {
    const { ingress, environment } = this.config;
    const port = Number(new URL(store.baseUrl).port) || defaultPort;
    if (ingress.address) {
      const url = new URL(
        /^\w+:\/\//.test(ingress.address)
          ? ingress.address
          : `tcp://${ingress.address}`,
      );
      return { hostname: url.hostname, port: Number(url.port) || port };
    }
    if (environment === 'local') {
      return { hostname: '127.0.0.1', port };
    }
    const { namespace } = store;
    const ingresses = await this.client.call(
      `list ingresses in ${namespace}`,
      apis => apis.networking.listNamespacedIngress({ namespace }),
    );
    const given = ingresses.items
      .flatMap(item => item.status?.loadBalancer?.ingress ?? [])
      .map(({ ip, hostname }) => ip ?? hostname)
      .find(Boolean);
    return given ? { hostname: given, port } : undefined;
  }

  /** The certificate's Secret, as the charts name it; undefined until it is issued. */
  private async certificate(store: {
    name: string;
    namespace: string;
  }): Promise<{ authority?: string } | undefined> {
    const { namespace } = store;
    const name = `${store.name}-tls`;
    const secret = await this.client.find(
      `read Secret ${namespace}/${name}`,
      apis => apis.core.readNamespacedSecret({ namespace, name }),
    );
    if (!secret?.data?.['tls.crt']) {
      return undefined;
    }
    const authority = secret.data['ca.crt'];
    return {
      authority: authority
        ? Buffer.from(authority, 'base64').toString('utf8')
        : undefined,
    };
  }
}
