// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { KubeClient } from '../KubeClient';
import { ClusterKind, listPath } from './ClusterKind';
import { TiedObject, tiedObjectSchema } from './TiedObject';

/** Names and labels are enough for most kinds, and spare the cluster and the portal the rest. */
const METADATA_ONLY =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

const listSchema = z.object({ items: z.array(tiedObjectSchema).nullable() });

/** What came of a listing: the account of the portal may lack the right to it. */
export type Listing =
  | { state: 'listed'; objects: TiedObject[]; milliseconds: number }
  | { state: 'forbidden'; milliseconds: number };

/** All objects of a kind, in every namespace. Throws as the client does, except where the account lacks the right. */
export async function listObjects(
  client: KubeClient,
  options: { kind: ClusterKind; labelSelector?: string; whole?: boolean },
): Promise<Listing> {
  const { kind, labelSelector, whole = false } = options;
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  try {
    const answer = await client.find(`list ${kind.plural}`, apis =>
      apis.getJson(
        listPath(kind),
        { ...(labelSelector && { labelSelector }) },
        whole ? undefined : METADATA_ONLY,
      ),
    );
    // The kind was taken out of the cluster since it was discovered, and its objects with it.
    const objects = answer ? listSchema.parse(answer).items ?? [] : [];
    return { state: 'listed', objects, milliseconds: elapsed() };
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAllowedError') {
      return { state: 'forbidden', milliseconds: elapsed() };
    }
    throw error;
  }
}
