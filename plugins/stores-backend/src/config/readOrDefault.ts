// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';

/**
 * A value of the configuration, or its default where it is absent or wrong. What is wrong is said in one line: a
 * mistake in a setting keeps no portal from starting.
 */
export function readOrDefault<T>(options: {
  /** Path of the setting, for the log. */
  key: string;
  fallback: T;
  read: () => T | undefined;
  logger: LoggerService;
}): T {
  const { key, fallback, read, logger } = options;
  try {
    return read() ?? fallback;
  } catch (error) {
    logger.error(
      `${key} is wrong and the default is used instead: ${
        error instanceof Error ? error.message : error
      }`,
    );
    return fallback;
  }
}
