// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PluginHealth } from '@storekeeper/backstage-plugin-stores-common';
import { withinTime } from '../async/withinTime';
import { ServiceContext } from './ServiceContext';

type Check = PluginHealth['checks'][number];

const FRESH_MILLISECONDS = 5_000;
/** A part that takes longer than this to say that it is well is not. */
const CHECK_MILLISECONDS = 6_000;
const LATE = `No answer within ${CHECK_MILLISECONDS / 1000} s.`;

/**
 * The plugin's own state, in parts; one that does not answer keeps nobody waiting for the others for long. Asked again
 * at most every five seconds, because anybody may ask.
 */
export class PluginHealthReader {
  readonly #context: Pick<ServiceContext, 'database' | 'clusters' | 'engines'>;
  #reading?: Promise<PluginHealth>;
  #readAt = 0;

  static create(
    context: Pick<ServiceContext, 'database' | 'clusters' | 'engines'>,
  ) {
    return new PluginHealthReader(context);
  }

  private constructor(
    context: Pick<ServiceContext, 'database' | 'clusters' | 'engines'>,
  ) {
    this.#context = context;
  }

  /** With `detailed` the names of clusters and what is wrong with them; without, whether the parts are well. */
  async read(options: { detailed: boolean }): Promise<PluginHealth> {
    if (!this.#reading || Date.now() - this.#readAt > FRESH_MILLISECONDS) {
      this.#readAt = Date.now();
      this.#reading = this.#readNow();
    }
    const health = await this.#reading;
    return options.detailed ? health : withoutInternals(health);
  }

  async #readNow(): Promise<PluginHealth> {
    const [database, clusters] = await Promise.all([
      this.#checkDatabase(),
      this.#checkClusters(),
    ]);
    const checks = [database, ...clusters, this.#checkEngines()];
    const well = checks.every(check => check.ok);
    const simulated = this.#context.clusters
      .list()
      .filter(cluster => cluster.simulated)
      .map(({ name }) => name);
    const marks = simulated.length > 0 ? { simulatedClusters: simulated } : {};
    if (!database.ok) return { status: 'error', checks, ...marks };
    return { status: well ? 'ok' : 'degraded', checks, ...marks };
  }

  async #checkDatabase(): Promise<Check> {
    try {
      return await withinTime<Check>(
        CHECK_MILLISECONDS,
        async () => {
          await this.#context.database.ping();
          return { name: 'database', ok: true };
        },
        () => ({ name: 'database', ok: false, message: LATE }),
      );
    } catch (error) {
      return { name: 'database', ok: false, message: String(error) };
    }
  }

  async #checkClusters(): Promise<Check[]> {
    const { clusters } = this.#context;
    if (clusters.list().length === 0) {
      return [
        {
          name: 'clusters',
          ok: false,
          message: 'No cluster: set stores.clusters, or give a kubeconfig.',
        },
      ];
    }
    try {
      return await withinTime<Check[]>(
        CHECK_MILLISECONDS,
        () => clusters.checkHealth(),
        () => [{ name: 'clusters', ok: false, message: LATE }],
      );
    } catch (error) {
      return [{ name: 'clusters', ok: false, message: String(error) }];
    }
  }

  #checkEngines(): Check {
    const ok = this.#context.engines.list().some(engine => engine.available);
    return {
      name: 'engines',
      ok,
      message: ok ? undefined : 'No engine module is installed and enabled.',
    };
  }
}

function withoutInternals({ status, checks }: PluginHealth): PluginHealth {
  const parts = new Map<string, boolean>();
  for (const { name, ok } of checks) {
    // The first word says what it is, the rest is its name.
    const [part] = name.split(' ');
    parts.set(part, (parts.get(part) ?? true) && ok);
  }
  return {
    status,
    checks: [...parts].map(([name, ok]) => ({ name, ok })),
  };
}
