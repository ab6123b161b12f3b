// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type {
  V1ContainerStatus,
  V1Deployment,
  V1Job,
  V1PersistentVolumeClaim,
  V1Pod,
  V1StatefulSet,
} from '@kubernetes/client-node';
import { COMPONENT_LABEL } from './labels';
import { ContainerView, PodView, VolumeView, WorkloadView } from './views';

/** The client makes dates of what it lists, and leaves what a watch tells as it came. */
function readTime(time: Date | undefined): Date | undefined {
  return time && new Date(time);
}

export function viewDeployment({
  metadata,
  spec,
  status,
}: V1Deployment): WorkloadView {
  const desired = spec?.replicas ?? 1;
  const ready = status?.availableReplicas ?? 0;
  const failure = status?.conditions?.find(
    condition =>
      condition.type === 'ReplicaFailure' && condition.status === 'True',
  );
  return {
    kind: 'Deployment',
    name: metadata?.name ?? '',
    component: metadata?.labels?.[COMPONENT_LABEL],
    desired,
    ready,
    settled:
      (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0) &&
      (status?.updatedReplicas ?? 0) === desired &&
      (status?.replicas ?? 0) === desired &&
      ready === desired,
    createdAt: new Date(metadata?.creationTimestamp ?? 0),
    trouble: failure && {
      reason: failure.reason ?? 'FailedCreate',
      message: failure.message ?? '',
      at: readTime(failure.lastTransitionTime),
      final: false,
    },
  };
}

export function viewStatefulSet({
  metadata,
  spec,
  status,
}: V1StatefulSet): WorkloadView {
  const desired = spec?.replicas ?? 1;
  const ready = status?.readyReplicas ?? 0;
  return {
    kind: 'StatefulSet',
    name: metadata?.name ?? '',
    component: metadata?.labels?.[COMPONENT_LABEL],
    desired,
    ready,
    settled:
      (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0) &&
      status?.updateRevision === status?.currentRevision &&
      (status?.replicas ?? 0) === desired &&
      ready === desired,
    createdAt: new Date(metadata?.creationTimestamp ?? 0),
  };
}

export function viewJob({ metadata, spec, status }: V1Job): WorkloadView {
  const desired = spec?.completions ?? 1;
  const ready = status?.succeeded ?? 0;
  const failed = status?.conditions?.find(
    condition => condition.type === 'Failed' && condition.status === 'True',
  );
  return {
    kind: 'Job',
    name: metadata?.name ?? '',
    component: metadata?.labels?.[COMPONENT_LABEL],
    desired,
    ready,
    settled: ready >= desired,
    createdAt: new Date(metadata?.creationTimestamp ?? 0),
    trouble: failed && {
      reason: failed.reason ?? 'Failed',
      message: failed.message ?? '',
      at: readTime(failed.lastTransitionTime),
      final: true,
    },
  };
}

export function viewPod({ metadata, spec, status }: V1Pod): PodView {
  const containers = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ].map(viewContainer);
  const scheduled = status?.conditions?.find(
    condition => condition.type === 'PodScheduled',
  );
  const owner = metadata?.ownerReferences?.find(
    reference => reference.controller,
  );
  return {
    name: metadata?.name ?? '',
    component: metadata?.labels?.[COMPONENT_LABEL],
    phase: status?.phase ?? 'Unknown',
    ready: Boolean(
      status?.conditions?.some(
        condition => condition.type === 'Ready' && condition.status === 'True',
      ),
    ),
    restarts: containers.reduce((sum, { restarts }) => sum + restarts, 0),
    createdAt: new Date(metadata?.creationTimestamp ?? 0),
    deleting: Boolean(metadata?.deletionTimestamp),
    job: owner?.kind === 'Job' ? owner.name : undefined,
    unschedulable:
      !spec?.nodeName && scheduled?.reason === 'Unschedulable'
        ? {
            message: scheduled.message ?? '',
            since: new Date(scheduled.lastTransitionTime ?? 0),
          }
        : undefined,
    containers,
  };
}

function viewContainer(status: V1ContainerStatus): ContainerView {
  const { waiting, running, terminated } = status.state ?? {};
  const ended = terminated ?? status.lastState?.terminated;
  return {
    name: status.name,
    image: status.image,
    ready: status.ready,
    restarts: status.restartCount,
    startedAt: readTime(running?.startedAt),
    waiting: waiting && {
      reason: waiting.reason ?? 'Waiting',
      message: waiting.message,
    },
    ended: ended && {
      reason: ended.reason ?? 'Ended',
      exitCode: ended.exitCode,
      message: ended.message,
      at: readTime(ended.finishedAt),
      previous: !terminated,
    },
  };
}

export function viewVolume({
  metadata,
  spec,
  status,
}: V1PersistentVolumeClaim): VolumeView {
  return {
    name: metadata?.name ?? '',
    phase: status?.phase ?? 'Unknown',
    capacity: status?.capacity?.storage ?? spec?.resources?.requests?.storage,
    storageClass: spec?.storageClassName,
    deleting: Boolean(metadata?.deletionTimestamp),
  };
}
