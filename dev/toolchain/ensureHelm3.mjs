// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ensureGoProgram } from './ensureGoProgram.mjs';

const MODULE = 'helm.sh/helm/v3';

/** Helm 3, which is published as source only in the registries that this project uses. */
export function ensureHelm3({ log } = {}) {
  return ensureGoProgram({
    name: 'helm',
    path: `${MODULE}/cmd/helm`,
    version: 'v3.22.0',
    // The Kubernetes that charts are rendered for where there is no cluster; unset, it is 1.20.
    set: Object.fromEntries(
      ['chartutil', 'lint/rules'].flatMap(folder => [
        [`${MODULE}/pkg/${folder}.k8sVersionMajor`, '1'],
        [`${MODULE}/pkg/${folder}.k8sVersionMinor`, '35'],
      ]),
    ),
    log,
  });
}
