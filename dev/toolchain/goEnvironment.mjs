// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';

/**
 * The environment of a Go build: what it downloads and compiles is kept in this project's cache folder, where a build that
 * was interrupted finds it again, and whence it can be deleted. The user's own settings of Go go before.
 *
 * @param {{flags: string, [name: string]: string}} options `flags`: how go.mod is treated; the rest are further variables
 */
export function goEnvironment({ flags, ...variables }) {
  return {
    GOMODCACHE: join(cacheFolder, 'go', 'modules'),
    GOCACHE: join(cacheFolder, 'go', 'build'),
    ...process.env,
    CGO_ENABLED: '0',
    GOTOOLCHAIN: 'local',
    GOFLAGS: `${flags} -modcacherw`,
    ...variables,
  };
}
