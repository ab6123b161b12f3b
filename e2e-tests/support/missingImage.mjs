// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { environment } from './environment.mjs';

/**
 * Why an engine cannot be tested here; undefined when it can. What its image is made of is downloaded when it is built,
 * and that is not to be had everywhere.
 *
 * @param {string} engine id, which is also what its image is called
 */
export function missingImage(engine) {
  const missing = environment.missingImages.find(tag =>
    tag.startsWith(`storekeeper/${engine}:`),
  );
  return (
    missing &&
    `the image ${missing} is neither in the cluster nor could it be built here`
  );
}
