// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createConditionExports } from '@backstage/plugin-permission-node';
import { storePermissionRules } from './rules';
import { storeResourceRef } from './storeResource';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: storeResourceRef,
  rules: storePermissionRules,
});

/** Conditions for permission policies, like `storeConditions.isOwner({ claims })`. */
export const storeConditions = conditions;

/** Wraps conditions into a decision of a permission policy. */
export const createStoreConditionalDecision = createConditionalDecision;
