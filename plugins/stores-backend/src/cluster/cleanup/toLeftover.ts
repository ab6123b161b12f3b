// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Leftover } from '../../model/CleanupLook';
import { ClusterKind } from './ClusterKind';
import { isRemovable } from './removeRoles';
import { holdOf, TiedObject } from './TiedObject';

/** An object that belongs to a store, as people read of it. */
export function toLeftover(options: {
  object: TiedObject;
  kind: Pick<ClusterKind, 'kind' | 'apiVersion'>;
  tie: Leftover['tie'];
}): Leftover {
  const { object, kind, tie } = options;
  const { name, namespace } = object.metadata;
  const isVolume = kind.kind === 'PersistentVolume';
  const retained =
    isVolume && object.spec?.persistentVolumeReclaimPolicy === 'Retain';
  return {
    kind: kind.kind,
    apiVersion: kind.apiVersion,
    namespace,
    name,
    tie,
    retained,
    message: retained ? undefined : messageOf(object, kind.kind, tie),
  };
}

function messageOf(
  object: TiedObject,
  kind: string,
  tie: Leftover['tie'],
): string | undefined {
  const hold = holdOf(object);
  if (hold) return hold;
  if (kind === 'PersistentVolume') {
    const { phase, message } = object.status ?? {};
    return message || (phase && `${phase}, its storage is being given back`);
  }
  if (object.metadata.deletionTimestamp || isRemovable(kind, tie)) {
    return undefined;
  }
  return 'not made by the portal: an operator has to remove it';
}
