// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { startTestStores } from './startTestStores';

/** Where the API is. */
export const BASE = '/api/stores/v1';

/** Orders a store as one of the people of the tests. */
export const orderStore = (
  { api, as }: Awaited<ReturnType<typeof startTestStores>>,
  body: object,
  user = 'ann',
) =>
  api
    .post(`${BASE}/stores`)
    .set(as(user))
    .send({ name: 'coffee', engine: 'fake', ...body });
