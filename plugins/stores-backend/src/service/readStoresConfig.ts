// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { readCount } from '../config/readCount';
import { readOrDefault } from '../config/readOrDefault';

/** An engine that people see as coming soon. */
export type ComingSoon = {
  id: string;
  title: string;
  summary: string;
  goodFor: string;
};

/** The part of the configuration that the service reads; clusters, Helm and the reconciler read theirs themselves. */
export type StoresConfig = {
  storesPerOwner: number;
  rateLimit: {
    creations: number;
    changes: number;
    reveals: number;
    windowSeconds: number;
  };
  /** E-mail domain for administrators of shops whose creator has no address in the catalog. */
  defaultAdminEmailDomain: string;
  /** How often clusters are searched for namespaces that claim to be stores and are none. */
  unclaimedSearchSeconds: number;
  disabledEngines: Set<string>;
  comingSoon: ComingSoon[];
};

/** Reads `stores`. What is wrong is said in one line each, and the default is taken: the portal still starts. */
export function readStoresConfig(options: {
  config: Config;
  logger: LoggerService;
}): StoresConfig {
  const { config, logger } = options;
  const read = <T>(key: string, fallback: T, reader: () => T | undefined) =>
    readOrDefault({
      key: `stores.${key}`,
      fallback,
      read: reader,
      logger,
    });
  const count = (key: string, fallback: number) =>
    read(key, fallback, () => readCount(config, `stores.${key}`));
  return {
    storesPerOwner: count('quota.storesPerOwner', 10),
    rateLimit: {
      creations: count('rateLimit.creations', 20),
      changes: count('rateLimit.changes', 60),
      reveals: count('rateLimit.reveals', 60),
      windowSeconds: read('rateLimit.window', 600, () =>
        readSeconds(config, 'stores.rateLimit.window'),
      ),
    },
    defaultAdminEmailDomain: read(
      'defaultAdminEmailDomain',
      'example.com',
      () => config.getOptionalString('stores.defaultAdminEmailDomain'),
    ),
    unclaimedSearchSeconds: count(
      'unclaimedNamespaces.searchIntervalSeconds',
      600,
    ),
    disabledEngines: read('engines', new Set<string>(), () =>
      readDisabledEngines(config),
    ),
    comingSoon: read('comingSoon', [], () => readComingSoon(config)),
  };
}

function readSeconds(config: Config, key: string): number | undefined {
  if (!config.has(key)) return undefined;
  const seconds =
    durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000;
  if (seconds < 1) throw new InputError('it has to be at least a second');
  return Math.round(seconds);
}

function readDisabledEngines(config: Config): Set<string> {
  const engines = config.getOptionalConfig('stores.engines');
  const ids = engines?.keys() ?? [];
  return new Set(
    ids.filter(id => engines?.getOptionalBoolean(`${id}.enabled`) === false),
  );
}

function readComingSoon(config: Config): ComingSoon[] | undefined {
  return config.getOptionalConfigArray('stores.comingSoon')?.map(entry => ({
    id: entry.getString('id'),
    title: entry.getString('title'),
    summary: entry.getOptionalString('summary') ?? '',
    goodFor: entry.getOptionalString('goodFor') ?? '',
  }));
}
