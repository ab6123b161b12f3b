// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { entityMessages } from './entityMessages';
import { fieldMessages } from './fieldMessages';
import { listMessages } from './listMessages';
import { phaseMessages } from './phaseMessages';
import { sharedMessages } from './sharedMessages';
import { taskMessages } from './taskMessages';

/** Every text of the plugin's pages, for portals that speak another language or other words. */
export const storesTranslationRef = createTranslationRef({
  id: 'plugin.stores',
  messages: {
    phase: phaseMessages,
    shared: sharedMessages,
    task: taskMessages,
    list: listMessages,
    entity: entityMessages,
    field: fieldMessages,
  },
});
