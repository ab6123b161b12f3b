// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { JsonObject } from '@backstage/types';
import { ImageConfig } from './EngineConfig';

/** What the operator has set of an image, as the chart takes it; the chart fills in the rest. */
export function imageValues(image: ImageConfig = {}): JsonObject {
  return Object.fromEntries(
    Object.entries(image).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}
