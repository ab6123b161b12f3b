// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** One step of the way up or down, and the condition that says whether it has been reached. */
export type StepDefinition = {
  id: string;
  condition: string;
  /** In a shop owner's words. */
  title: string;
};

/** From a wish to a shop that sells, in order. */
export const UP_STEPS = [
  {
    id: 'namespace',
    condition: 'NamespaceReady',
    title: 'Reserving a place for the shop',
  },
  {
    id: 'secrets',
    condition: 'SecretsReady',
    title: 'Making keys and passwords',
  },
  { id: 'release', condition: 'Released', title: 'Installing the shop' },
  { id: 'workloads', condition: 'WorkloadsReady', title: 'Starting the shop' },
  { id: 'shop', condition: 'ShopReady', title: 'Trying a purchase' },
] as const satisfies readonly StepDefinition[];

/** From a shop to nothing, in order. */
export const DOWN_STEPS = [
  { id: 'scale-down', condition: 'ScaledDown', title: 'Closing the shop' },
  { id: 'uninstall', condition: 'Uninstalled', title: 'Removing the software' },
  {
    id: 'namespace-gone',
    condition: 'NamespaceGone',
    title: 'Removing the data',
  },
  {
    id: 'sweep',
    condition: 'Swept',
    title: 'Checking that nothing is left',
  },
] as const satisfies readonly StepDefinition[];

export type UpStepId = (typeof UP_STEPS)[number]['id'];
export type DownStepId = (typeof DOWN_STEPS)[number]['id'];
export type StepId = UpStepId | DownStepId;

/** Reason of ShopReady (status Unknown) on a cluster with simulated nodes. */
export const SIMULATED_REASON = 'Simulated';

/** The steps that lead to what is wished. */
export function stepsTowards(
  presence: 'present' | 'absent',
): readonly StepDefinition[] {
  return presence === 'present' ? UP_STEPS : DOWN_STEPS;
}
