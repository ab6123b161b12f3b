// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { storeImages } from './storeImages.mjs';

/**
 * Tags of this repository's images that the cluster does not have. None are missing in a cluster that pulls images from
 * registries, as far as can be known.
 *
 * @param {{cluster: {images?: () => Promise<string[]>}}} prepared
 * @returns {Promise<string[]>}
 */
export async function missingImages({ cluster }) {
  if (!cluster.images) {
    return [];
  }
  const present = await cluster.images();
  return storeImages()
    .map(({ tag }) => tag)
    .filter(
      tag => !present.includes(tag) && !present.includes(`docker.io/${tag}`),
    );
}
