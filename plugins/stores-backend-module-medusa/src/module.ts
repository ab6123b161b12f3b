// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createEngineModule } from '@storekeeper/backstage-plugin-stores-node';
import { readMedusaConfig } from './MedusaConfig';
import { MedusaEngine } from './MedusaEngine';

/** Registers {@link MedusaEngine}. */
export const storesModuleMedusa = createEngineModule({
  id: 'medusa',
  create: root => MedusaEngine.create({ config: readMedusaConfig(root) }),
});
