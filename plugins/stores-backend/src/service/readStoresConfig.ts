// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/** An engine that people see as coming soon. */
export type ComingSoon = {
  id: string;
  title: string;
  summary: string;
  goodFor: string;
};

/** The part of the configuration that the service reads; clusters and Helm are read where they are used. */
export type StoresConfig = {
  storesPerOwner: number;
  rateLimit: { creations: number; windowSeconds: number };
  timeLimitMilliseconds: number;
  /** E-mail domain for administrators of shops whose creator has no address in the catalog. */
  defaultAdminEmailDomain: string;
  disabledEngines: Set<string>;
  comingSoon: ComingSoon[];
};

/** Reads `stores`. Throws InputError with the path of what is wrong. */
export function readStoresConfig(config: Config): StoresConfig {
  const engines = config.getOptionalConfig('stores.engines');
  return {
    storesPerOwner: readCount(config, 'stores.quota.storesPerOwner', 10),
    rateLimit: {
      creations: readCount(config, 'stores.rateLimit.creations', 20),
      windowSeconds:
        readMilliseconds(config, 'stores.rateLimit.window', { minutes: 10 }) /
        1000,
    },
    timeLimitMilliseconds: readMilliseconds(config, 'stores.timeLimit', {
      minutes: 10,
    }),
    defaultAdminEmailDomain:
      config.getOptionalString('stores.defaultAdminEmailDomain') ??
      'example.com',
    disabledEngines: new Set(
      engines
        ?.keys()
        .filter(id => engines.getOptionalBoolean(`${id}.enabled`) === false),
    ),
    comingSoon: (config.getOptionalConfigArray('stores.comingSoon') ?? []).map(
      entry => ({
        id: entry.getString('id'),
        title: entry.getString('title'),
        summary: entry.getOptionalString('summary') ?? '',
        goodFor: entry.getOptionalString('goodFor') ?? '',
      }),
    ),
  };
}

function readCount(config: Config, key: string, fallback: number): number {
  const value = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(`${key} has to be a whole number of at least 1`);
  }
  return value;
}

function readMilliseconds(
  config: Config,
  key: string,
  fallback: HumanDuration,
): number {
  const duration = config.has(key)
    ? readDurationFromConfig(config, { key })
    : fallback;
  return durationToMilliseconds(duration);
}
