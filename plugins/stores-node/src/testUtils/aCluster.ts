// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EngineCluster } from '../engine';

/** A cluster to test with. */
export function aCluster(
  overrides: Partial<EngineCluster> = {},
): EngineCluster {
  return {
    environment: 'local',
    simulated: false,
    baseDomain: 'localhost',
    ingress: {
      className: 'traefik',
      namespace: 'ingress',
      annotations: {},
      tls: { enabled: false },
    },
    ...overrides,
  };
}
