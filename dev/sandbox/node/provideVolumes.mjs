// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { whenQuiet } from './whenQuiet.mjs';

const PROVISIONER = 'storekeeper/folder';
const FOLDER = '/state/volumes';
const DELAY_MS = 50;
const ASKED_OF = 'volume.kubernetes.io/storage-provisioner';
const PLACED_ON = 'volume.kubernetes.io/selected-node';
const PROVIDED_BY = 'pv.kubernetes.io/provisioned-by';

/** Dynamic volumes: a folder for each claim once its pod has a node, which goes when the volume is released. */
export function provideVolumes({ client }) {
  const claims = new Map();
  const volumes = new Map();
  const changed = whenQuiet(async () => {
    for (const claim of [...claims.values()].filter(isOurs)) {
      await provide({ client, claim });
    }
    for (const volume of [...volumes.values()].filter(isDone)) {
      await remove({ client, volume });
    }
  }, DELAY_MS);
  client.follow('/api/v1/persistentvolumeclaims', claims, changed);
  client.follow('/api/v1/persistentvolumes', volumes, changed);
}

function isOurs({ metadata, spec, status }) {
  return (
    status.phase === 'Pending' &&
    !spec.volumeName &&
    !metadata.deletionTimestamp &&
    metadata.annotations?.[ASKED_OF] === PROVISIONER &&
    metadata.annotations[PLACED_ON]
  );
}

function isDone({ metadata, spec, status }) {
  return (
    status.phase === 'Released' &&
    spec.persistentVolumeReclaimPolicy === 'Delete' &&
    metadata.annotations?.[PROVIDED_BY] === PROVISIONER
  );
}

async function provide({ client, claim }) {
  const { uid, name, namespace, resourceVersion, annotations } = claim.metadata;
  const path = `${FOLDER}/${namespace}_${name}_${uid}`;
  mkdirSync(path, { recursive: true });
  // Whichever user the pod runs as.
  chmodSync(path, 0o777);
  const storageClass = await client.json(
    'GET',
    `/apis/storage.k8s.io/v1/storageclasses/${claim.spec.storageClassName}`,
  );
  await client
    .json('POST', '/api/v1/persistentvolumes', {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: {
        name: `pvc-${uid}`,
        annotations: { [PROVIDED_BY]: PROVISIONER },
      },
      spec: {
        accessModes: claim.spec.accessModes,
        capacity: { storage: claim.spec.resources.requests.storage },
        persistentVolumeReclaimPolicy: storageClass.reclaimPolicy,
        storageClassName: claim.spec.storageClassName,
        volumeMode: 'Filesystem',
        hostPath: { path, type: 'DirectoryOrCreate' },
        nodeAffinity: onNode(annotations[PLACED_ON]),
        claimRef: {
          ...{ apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
          ...{ name, namespace, uid, resourceVersion },
        },
      },
    })
    .catch(error => {
      if (error.status !== 409) {
        throw error;
      }
    });
}

async function remove({ client, volume }) {
  const folder = join(FOLDER, basename(volume.spec.hostPath.path));
  rmSync(folder, { recursive: true, force: true });
  await client
    .json('DELETE', `/api/v1/persistentvolumes/${volume.metadata.name}`)
    .catch(error => {
      if (error.status !== 404) {
        throw error;
      }
    });
}

function onNode(name) {
  const expression = {
    key: 'kubernetes.io/hostname',
    operator: 'In',
    values: [name],
  };
  return {
    required: { nodeSelectorTerms: [{ matchExpressions: [expression] }] },
  };
}
