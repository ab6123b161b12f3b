// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../../dev/bootstrap/repository.js';

/** Everything that the end-to-end tests keep: configuration, databases, screenshots. */
export const e2eFolder = repository.stories;

export const environmentFile = join(e2eFolder, 'environment.json');

if (!existsSync(environmentFile)) {
  throw new Error(
    'The end-to-end tests need a cluster and a built portal: run them by npm test -- e2e',
  );
}

/**
 * What was prepared before the tests began.
 *
 * @type {{kubeconfig: string, cluster: object, viewer: object, chromium?: string}}
 */
export const environment = JSON.parse(readFileSync(environmentFile, 'utf8'));
