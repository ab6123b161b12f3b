// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';

/** Whether the portal has signals at all; where it has none, pages look for themselves. */
export const useSignalsAvailable = () =>
  useApiHolder().get(signalApiRef) !== undefined;
