// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Leftover } from '../../model/CleanupLook';
import { STORE_ID_LABEL } from '../labels';

/** As much of any object as tells whether it belongs to a store. */
export const tiedObjectSchema = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
    finalizers: z.array(z.string()).optional(),
    deletionTimestamp: z.string().optional(),
  }),
  /** Of a PersistentVolume. */
  spec: z
    .looseObject({
      claimRef: z.looseObject({ namespace: z.string().optional() }).optional(),
      persistentVolumeReclaimPolicy: z.string().optional(),
    })
    .optional(),
  status: z
    .looseObject({
      phase: z.string().optional(),
      message: z.string().optional(),
    })
    .optional(),
  /** Of a ClusterRoleBinding. */
  subjects: z
    .array(z.looseObject({ namespace: z.string().optional() }))
    .nullish(),
});
export type TiedObject = z.infer<typeof tiedObjectSchema>;

/** By what an object belongs to a store; undefined: it does not. */
export function tieOf(
  object: TiedObject,
  store: { id: string; namespace: string },
): Leftover['tie'] | undefined {
  const { name, labels, annotations } = object.metadata;
  if (labels?.[STORE_ID_LABEL] === store.id) return 'label';
  if (annotations?.[STORE_ID_LABEL] === store.id) return 'annotation';
  if (object.spec?.claimRef?.namespace === store.namespace) return 'claim';
  if (object.subjects?.some(({ namespace }) => namespace === store.namespace)) {
    return 'subject';
  }
  // Ids are random, so that a name that has one as a word has it from the store.
  return name.split(/[^a-z0-9]/).includes(store.id) ? 'name' : undefined;
}

/** What keeps an object that is being deleted, in words; undefined: nothing that it says itself. */
export function holdOf({ metadata }: TiedObject): string | undefined {
  const { deletionTimestamp, finalizers = [] } = metadata;
  return deletionTimestamp && finalizers.length > 0
    ? `held by its finalizer ${finalizers.join(', ')}`
    : undefined;
}
