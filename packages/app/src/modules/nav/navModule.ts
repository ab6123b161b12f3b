// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SidebarContent } from './Sidebar';

/** Replaces the app's navigation with the portal's sidebar. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [SidebarContent],
});
