// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Store } from '@storekeeper/backstage-plugin-stores-common';

/** A store's place in the line for room, as the words that a text takes. */
export const lineNumbers = ({
  position,
  length,
}: NonNullable<Store['line']>) => ({
  position: String(position),
  length: String(length),
});
