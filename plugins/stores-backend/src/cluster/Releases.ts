// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { EngineChart } from '@storekeeper/backstage-plugin-stores-node';
import { z } from 'zod';
import { HelmCli } from './HelmCli';
import { HelmError } from './HelmError';
import { KubeClient } from './KubeClient';
import { KubeTarget } from './KubeTarget';

/** One revision of a release as Helm's history shows it. */
export type Revision = {
  revision: number;
  status: string;
  /** When Helm began to make it. */
  updated: Date;
  description: string;
};

const historySchema = z.array(
  z.object({
    revision: z.number(),
    status: z.string(),
    updated: z.coerce.date(),
    description: z.string().default(''),
  }),
);

/** Revisions that Helm keeps of each release: enough to go back to, few enough for the namespace's quota. */
const HISTORY_MAX = 5;

/** The Helm releases of stores in one cluster. Every method throws HelmError, and what the API server throws. */
export class Releases {
  static create(options: {
    cluster: string;
    client: KubeClient;
    helm: HelmCli;
    target: KubeTarget;
  }) {
    return new Releases(
      options.cluster,
      options.client,
      options.helm,
      options.target,
    );
  }

  private constructor(
    private readonly cluster: string,
    private readonly client: KubeClient,
    private readonly helm: HelmCli,
    private readonly target: KubeTarget,
  ) {}

  /** A revision that has been pending for longer than this was left behind by a crash. */
  get hardTimeoutMs(): number {
    return this.helm.hardTimeoutMs;
  }

  /** Newest first; empty where there is no release. */
  async history(options: {
    name: string;
    namespace: string;
    signal?: AbortSignal;
  }): Promise<Revision[]> {
    if (!(await this.isKnown(options))) {
      return [];
    }
    try {
      const output = await this.call(options, [
        'history',
        options.name,
        '--output=json',
      ]);
      return historySchema
        .parse(JSON.parse(output))
        .sort((a, b) => b.revision - a.revision);
    } catch (error) {
      if (error instanceof HelmError && error.kind === 'NotFound') {
        return [];
      }
      throw error;
    }
  }

  /**
   * Installs or upgrades, without waiting for workloads and without hooks. The description is kept in Helm's
   * history and tells after a crash what a revision was made for.
   */
  async upgrade(options: {
    name: string;
    namespace: string;
    chart: EngineChart;
    values: JsonObject;
    description: string;
    signal?: AbortSignal;
    onStart?: () => Promise<void>;
  }): Promise<void> {
    const { name, chart, values } = options;
    const args = [
      'upgrade',
      name,
      'path' in chart ? chart.path : chart.oci,
      '--install',
      '--no-hooks',
      `--history-max=${HISTORY_MAX}`,
      `--description=${options.description}`,
      // Values go through a pipe: no file that a crash could leave behind, and nothing in argv.
      '--values=-',
      ...('oci' in chart ? [`--version=${chart.version}`] : []),
      ...(await this.serverSide()),
    ];
    await this.call(options, args, JSON.stringify(values));
  }

  async rollback(options: {
    name: string;
    namespace: string;
    revision: number;
    signal?: AbortSignal;
    onStart?: () => Promise<void>;
  }): Promise<void> {
    await this.call(options, [
      'rollback',
      options.name,
      String(options.revision),
      '--no-hooks',
      `--history-max=${HISTORY_MAX}`,
      ...(await this.serverSide()),
    ]);
  }

  /** Removes the release and its objects; nothing happens where there is none. */
  async uninstall(options: {
    name: string;
    namespace: string;
    signal?: AbortSignal;
    onStart?: () => Promise<void>;
  }): Promise<void> {
    await this.call(options, [
      'uninstall',
      options.name,
      '--no-hooks',
      '--ignore-not-found',
    ]);
  }

  /**
   * Whether Helm has a record of the release; it keeps them in Secrets. A Helm that only says that there is none costs
   * a process, and to start one the portal has to stand still: a request to the API server costs neither.
   */
  private async isKnown(options: {
    name: string;
    namespace: string;
  }): Promise<boolean> {
    const { name, namespace } = options;
    const records = await this.client.call(
      `look for release ${namespace}/${name}`,
      apis =>
        apis.core.listNamespacedSecret({
          namespace,
          labelSelector: `owner=helm,name=${name}`,
          limit: 1,
        }),
    );
    return records.items.length > 0;
  }

  /** Helm 4 would otherwise go by what the release was made with; Helm 3 does not know the flags. */
  private async serverSide(): Promise<string[]> {
    return (await this.helm.majorVersion()) >= 4
      ? ['--server-side=true', '--force-conflicts']
      : [];
  }

  private async call(
    options: {
      namespace: string;
      signal?: AbortSignal;
      onStart?: () => Promise<void>;
    },
    args: string[],
    stdin?: string,
  ): Promise<string> {
    await this.helm.majorVersion();
    return this.helm.run({
      cluster: this.cluster,
      args: [
        ...args,
        `--namespace=${options.namespace}`,
        ...(await this.target.helmArgs()),
      ],
      stdin,
      signal: options.signal,
      onStart: options.onStart,
    });
  }
}
