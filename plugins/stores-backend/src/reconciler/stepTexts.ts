// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StepId } from '../model/stepDefinitions';

/** What the timeline says when a step is reached, in a shop owner's words. */
export const STEP_REACHED: Record<StepId, string> = {
  namespace: 'A place for the shop is reserved',
  secrets: 'Keys and passwords are made',
  release: 'The shop is installed',
  workloads: 'The shop is running',
  shop: 'A trial purchase worked',
  'scale-down': 'The shop is closed',
  uninstall: 'The software is removed',
  'namespace-gone': 'The data is removed',
  sweep: 'Nothing is left',
};
