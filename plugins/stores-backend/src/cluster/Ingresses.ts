// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeClient } from './KubeClient';
import { ClusterConfig } from './ClusterConfig';

/** Where a shopper connects to reach a store: the ingress controller's address, never the store's name in DNS. */
export type ShopAddress = {
  hostname: string;
  port: number;
  /** Whether the certificate has to be good: locally it is self-signed. */
  verifyCertificate: boolean;
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

  /** By configuration; or else, for a cluster on this machine, this machine; or else what the store's Ingress was given. */
  async shopAddress(store: {
    namespace: string;
    baseUrl: string;
  }): Promise<ShopAddress | undefined> {
    const { ingress, environment } = this.config;
    const secure = store.baseUrl.startsWith('https:');
    const port = Number(new URL(store.baseUrl).port) || (secure ? 443 : 80);
    const verifyCertificate = environment === 'production';
    if (ingress.address) {
      const url = new URL(
        /^\w+:\/\//.test(ingress.address)
          ? ingress.address
          : `tcp://${ingress.address}`,
      );
      return {
        hostname: url.hostname,
        port: Number(url.port) || port,
        verifyCertificate,
      };
    }
    if (environment === 'local') {
      return { hostname: '127.0.0.1', port, verifyCertificate };
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
    return given ? { hostname: given, port, verifyCertificate } : undefined;
  }
}
