// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A URL of REDIS_HOST, REDIS_PORT and REDIS_PASSWORD; undefined where no cache is configured: then everything stays in memory. */
export function redisUrl(
  environment: Record<string, string | undefined>,
): string | undefined {
  const host = environment.REDIS_HOST;
  if (!host) return undefined;
  const password = environment.REDIS_PASSWORD;
  const credentials = password ? `:${encodeURIComponent(password)}@` : '';
  return `redis://${credentials}${host}:${environment.REDIS_PORT ?? '6379'}`;
}
