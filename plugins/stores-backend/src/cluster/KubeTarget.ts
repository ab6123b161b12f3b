// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ClusterConfig } from './ClusterConfig';
import { KubeClient } from './KubeClient';

/** Tells Helm which cluster is meant, so that it can be no other than the client's. */
export class KubeTarget {
  static create(options: { config: ClusterConfig; client: KubeClient }) {
    return new KubeTarget(options.config, options.client);
  }

  private constructor(
    private readonly config: ClusterConfig,
    private readonly client: KubeClient,
  ) {}

  /**
   * The context is that of the client, named even where it is the file's current one: whoever switches the current
   * context while the portal runs must not send its releases elsewhere.
   */
  async helmArgs(): Promise<string[]> {
    const { kubeConfig } = await this.client.connect();
    const context = kubeConfig.getCurrentContext();
    if (context === 'inClusterContext') {
      return [];
    }
    const args = [`--kube-context=${context}`];
    if (this.config.kubeconfig) {
      args.push(`--kubeconfig=${this.config.kubeconfig}`);
    } else if (!process.env.KUBECONFIG) {
      args.push(`--kubeconfig=${join(homedir(), '.kube', 'config')}`);
    }
    return args;
  }
}
