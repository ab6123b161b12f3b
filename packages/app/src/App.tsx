// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createApp } from '@backstage/frontend-defaults';
import { landingModule } from './modules/landing';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

export default createApp({
  features: [landingModule, navModule, signInModule],
});
