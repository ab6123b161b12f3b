// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { SimulatedVolumes } from '../../simulation/SimulatedVolumes.mjs';

/** The cluster as the portal's configuration has it. */
export const simulatedCluster = ({ kubeconfig }) => ({
  name: 'simulated',
  kubeconfig,
  simulated: true,
  environment: 'local',
  baseDomain: 'localhost',
  storageClass: SimulatedVolumes.className,
  ingress: { className: 'simulated', namespace: 'default' },
});
