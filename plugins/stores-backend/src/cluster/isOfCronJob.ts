// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { V1Job } from '@kubernetes/client-node';

/** Whether the clock has started it: then it comes and goes, also while a shop is being made, and says little of it. */
export function isOfCronJob({ metadata }: V1Job): boolean {
  return Boolean(
    metadata?.ownerReferences?.some(({ kind }) => kind === 'CronJob'),
  );
}
