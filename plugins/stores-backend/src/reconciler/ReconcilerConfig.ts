// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { readCount } from '../config/readCount';
import { readOrDefault } from '../config/readOrDefault';

/** Configuration under `stores.reconciler`, all times in milliseconds. */
export type ReconcilerConfig = {
  /** Stores that are worked on at a time, for each cluster. */
  concurrency: number;
  /** How long an attempt may take before it fails. */
  timeLimitMs: number;
  /** How often an open shop is visited. */
  checkIntervalMs: number;
  /** How often every store is looked at, in case a watch missed something. */
  sweepIntervalMs: number;
  /** A crashed portal's stores go on after so long. */
  leaseMs: number;
};

export function readReconcilerConfig(
  config: Config,
  logger: LoggerService,
): ReconcilerConfig {
  const number = (name: string, fallback: number) => {
    const key = `stores.reconciler.${name}`;
    const read = () => readCount(config, key);
    return readOrDefault({ key, fallback, read, logger });
  };
  const seconds = (name: string, fallback: number) =>
    number(name, fallback) * 1000;
  return {
    concurrency: number('concurrency', 10),
    timeLimitMs: seconds('timeLimitSeconds', 600),
    checkIntervalMs: seconds('checkIntervalSeconds', 60),
    sweepIntervalMs: seconds('sweepIntervalSeconds', 60),
    leaseMs: seconds('leaseSeconds', 15),
  };
}
