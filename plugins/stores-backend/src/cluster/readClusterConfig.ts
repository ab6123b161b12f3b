// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { availableParallelism } from 'node:os';
import { readCount } from '../config/readCount';
import { readOrDefault } from '../config/readOrDefault';
import { ClusterConfig, HelmConfig } from './ClusterConfig';

/**
 * Reads `stores.clusters`. Without it there is one cluster called "local", that of the default kubeconfig.
 * Throws InputError with the path of what is wrong.
 */
export function readClusterConfigs(config: Config): ClusterConfig[] {
  const entries = config.getOptionalConfigArray('stores.clusters');
  if (!entries) {
    return [readCluster(undefined, 'local')];
  }
  const clusters = entries.map(entry =>
    readCluster(entry, entry.getString('name')),
  );
  const names = new Set<string>();
  for (const { name } of clusters) {
    if (names.has(name)) {
      throw new InputError(`stores.clusters has two entries called '${name}'`);
    }
    names.add(name);
  }
  return clusters;
}

/** Reads `stores.helm`. */
export function readHelmConfig(
  config: Config,
  logger: LoggerService,
): HelmConfig {
  const number = (name: string, fallback: number) => {
    const key = `stores.helm.${name}`;
    const read = () => readCount(config, key);
    return readOrDefault({ key, fallback, read, logger });
  };
  return {
    binary: readOrDefault({
      key: 'stores.helm.binary',
      fallback: 'helm',
      read: () => config.getOptionalString('stores.helm.binary'),
      logger,
    }),
    timeoutSeconds: number('timeoutSeconds', 60),
    // A call is busy nearly all of its time: more at once would only take longer each.
    concurrency: number('concurrency', Math.max(2, availableParallelism())),
  };
}

function readCluster(entry: Config | undefined, name: string): ClusterConfig {
  const environment = readChoice(
    entry,
    'environment',
    ['local', 'production'],
    'local',
  );
  const local = environment === 'local';
  const baseDomain =
    entry?.getOptionalString('baseDomain') ?? (local ? 'localhost' : undefined);
  if (!baseDomain) {
    throw new InputError(
      `Cluster '${name}' needs stores.clusters[].baseDomain, the domain under which its stores get their hosts`,
    );
  }
  const tls = entry?.getOptionalBoolean('ingress.tls.enabled') ?? !local;
  return {
    name,
    kubeconfig: entry?.getOptionalString('kubeconfig'),
    context: entry?.getOptionalString('context'),
    progressFile: entry?.getOptionalString('progressFile'),
    environment,
    simulated: entry?.getOptionalBoolean('simulated') ?? false,
    baseDomain,
    url: {
      scheme: readChoice(
        entry,
        'url.scheme',
        ['http', 'https'],
        tls ? 'https' : 'http',
      ),
      port: entry?.getOptionalNumber('url.port'),
    },
    storageClass: entry?.getOptionalString('storageClass'),
    capacityCheck: entry?.getOptionalBoolean('capacityCheck') ?? true,
    ingress: {
      className: entry?.getOptionalString('ingress.className') ?? 'nginx',
      namespace:
        entry?.getOptionalString('ingress.namespace') ?? 'ingress-nginx',
      address: entry?.getOptionalString('ingress.address'),
      annotations:
        entry?.getOptional<Record<string, string>>('ingress.annotations') ?? {},
      tls: {
        enabled: tls,
        issuer: entry?.getOptionalString('ingress.tls.issuer'),
      },
    },
  };
}

function readChoice<T extends string>(
  entry: Config | undefined,
  key: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = entry?.getOptionalString(key);
  if (value === undefined) {
    return fallback;
  }
  const choice = choices.find(candidate => candidate === value);
  if (!choice) {
    throw new InputError(
      `stores.clusters[].${key} is '${value}', but has to be one of ${choices.join(
        ', ',
      )}`,
    );
  }
  return choice;
}
