// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { get } from '../kube.mjs';

/** Keys of a store's Secrets that hold what its visitors may know. */
const PUBLIC = ['publishable-key', 'admin-email', 'admin-user'];

/** Helm's own record of a release: compressed, and searched by what `helm get` says of it. */
const HELM_RECORD = 'helm.sh/release.v1';

/**
 * The secrets of a store as they really are, read past the portal.
 *
 * @returns {Promise<{key: string, value: string}[]>}
 */
export async function realSecrets({ namespace }) {
  const { items } = await get('secrets', `--namespace=${namespace}`);
  return items
    .filter(({ type }) => type !== HELM_RECORD)
    .flatMap(({ metadata, data = {} }) =>
      Object.entries(data)
        .filter(([key]) => !PUBLIC.includes(key))
        .map(([key, encoded]) => ({
          key: `${metadata.name}/${key}`,
          value: Buffer.from(encoded, 'base64').toString('utf8'),
        })),
    );
}

/** The forms in which a value may lie about. */
export function formsOf(value) {
  return [
    ...new Set([
      value,
      JSON.stringify(value).slice(1, -1),
      encodeURIComponent(value),
      Buffer.from(value).toString('base64'),
      Buffer.from(value).toString('base64').replace(/=+$/, ''),
      Buffer.from(value).toString('hex'),
    ]),
  ];
}
