// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { V1Node, V1Taint } from '@kubernetes/client-node';
import { NodeRoom, readAmount } from '../model/capacity';

/** Where the pods of a store may go, in Kubernetes' terms. */
export type NodeNeeds = {
  nodeSelector: Record<string, string>;
  tolerations: {
    key?: string;
    operator?: string;
    value?: string;
    effect?: string;
  }[];
};

/** What a node gives to pods of such needs; undefined: nothing, because it is not ready, closed or for others. */
export function nodeRoom(node: V1Node, needs: NodeNeeds): NodeRoom | undefined {
  const { metadata, spec, status } = node;
  const ready = status?.conditions?.some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
  const suits = Object.entries(needs.nodeSelector).every(
    ([label, value]) => metadata?.labels?.[label] === value,
  );
  const repels = (spec?.taints ?? []).some(
    taint => taint.effect !== 'PreferNoSchedule' && !isTolerated(taint, needs),
  );
  if (!ready || !suits || repels || spec?.unschedulable) return undefined;
  const allocatable = status?.allocatable ?? {};
  return {
    name: metadata?.name ?? '',
    pods: Number(allocatable.pods ?? 0),
    ...readAmount(allocatable),
  };
}

/** What of a node decides how much room it has; the rest of it changes all the time. */
export function nodeMark({ spec, status }: V1Node): string {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return JSON.stringify([
    ready?.status,
    spec?.unschedulable,
    spec?.taints,
    status?.allocatable,
  ]);
}

function isTolerated(taint: V1Taint, { tolerations }: NodeNeeds): boolean {
  return tolerations.some(
    ({ key, operator, value, effect }) =>
      (!effect || effect === taint.effect) &&
      (!key || key === taint.key) &&
      (operator === 'Exists' || (value ?? '') === (taint.value ?? '')),
  );
}
