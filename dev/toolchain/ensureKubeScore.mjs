// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ensureGoProgram } from './ensureGoProgram.mjs';

/** A linter for what is rendered: security, availability, resources. */
export function ensureKubeScore({ log } = {}) {
  return ensureGoProgram({
    name: 'kube-score',
    path: 'github.com/zegl/kube-score/cmd/kube-score',
    version: 'v1.20.0',
    log,
  });
}
