// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { DownContext, Step } from '../Step';
import { namespaceGoneStep } from './namespaceGoneStep';
import { namespaceStep } from './namespaceStep';
import { releaseStep } from './releaseStep';
import { scaleDownStep } from './scaleDownStep';
import { secretsStep } from './secretsStep';
import { shopStep } from './shopStep';
import { sweepStep } from './sweepStep';
import { uninstallStep } from './uninstallStep';
import { workloadsStep } from './workloadsStep';

/** From a wish to a shop that sells, in order. */
export const upSteps: Step[] = [
  namespaceStep,
  secretsStep,
  releaseStep,
  workloadsStep,
  shopStep,
];

/** From a shop to nothing, in order. */
export const downSteps: Step<DownContext>[] = [
  scaleDownStep,
  uninstallStep,
  namespaceGoneStep,
  sweepStep,
];
