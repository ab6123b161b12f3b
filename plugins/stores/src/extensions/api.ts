// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { StoresClient } from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../api';

/** The client of the stores REST API. */
export const storesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: storesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new StoresClient({ discoveryApi, fetchApi }),
    }),
});
