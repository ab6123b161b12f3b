// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';

const NAMES = ['medusa', 'mysql', 'postgres', 'woocommerce'];

/** Tags of the images under test, as their folders state them. */
export const images = Object.fromEntries(
  NAMES.map(name => {
    const manifest = new URL(`../../${name}/package.json`, import.meta.url);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    return [name, `storekeeper/${name}:${version}`];
  }),
);

/**
 * Why tests that need these images cannot run; false when they can. IMAGE_TESTS_MISSING lists what the cluster does not
 * have, NO_CLUSTER says that there is none.
 */
export function cannotRun(...names) {
  const missing = (process.env.IMAGE_TESTS_MISSING ?? '').split(' ');
  const wanted = names.map(name => images[name]);
  const lacking = wanted.find(tag => missing.includes(tag));
  if (process.env.IMAGE_TESTS_NO_CLUSTER) {
    return process.env.IMAGE_TESTS_NO_CLUSTER;
  }
  return lacking ? `the image ${lacking} is not to be had here` : false;
}
