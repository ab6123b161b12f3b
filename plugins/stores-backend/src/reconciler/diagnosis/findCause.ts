// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Cause, Evidence, FindCause } from './Cause';
import { findContainerConfig } from './findContainerConfig';
import { findCrash } from './findCrash';
import { findImagePull } from './findImagePull';
import { findQuota } from './findQuota';
import { findSetupFailure } from './findSetupFailure';
import { findUnschedulable } from './findUnschedulable';
import { findVolumePending } from './findVolumePending';

/** The likelier root first: an image that is missing makes a Job fail, and a disk that is missing an app crash. */
const FINDERS: FindCause[] = [
  findImagePull,
  findContainerConfig,
  findQuota,
  findUnschedulable,
  findVolumePending,
  findSetupFailure,
  findCrash,
];

/** What keeps the store from running; a final cause is preferred, as it is what decides. */
export function findCause(evidence: Evidence): Cause | undefined {
  const causes = FINDERS.map(find => find(evidence)).filter(
    (cause): cause is Cause => cause !== undefined,
  );
  return causes.find(({ terminal }) => terminal) ?? causes.at(0);
}
