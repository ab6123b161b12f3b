// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { until } from './until.mjs';

/** Opens a page of a shop, again where the ingress has just no server for it: on a busy machine one misses a probe. */
export async function openServed({ page, url }) {
  await until(
    `${url} served`,
    async () => (await page.goto(url)).status() < 400,
    { seconds: 60 },
  );
}
