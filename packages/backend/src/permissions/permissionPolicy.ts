// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { StorekeeperPolicy } from './StorekeeperPolicy';

/** Sets the portal's policy; see {@link StorekeeperPolicy} for what it says. */
export const permissionPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'storekeeper-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ config, policy, userInfo }) {
        policy.setPolicy(StorekeeperPolicy.create({ config, userInfo }));
      },
    });
  },
});
