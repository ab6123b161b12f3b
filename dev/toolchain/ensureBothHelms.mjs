// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ensureHelm3 } from './ensureHelm3.mjs';
import { ensureKubernetesTools } from './ensureKubernetesTools.mjs';

/**
 * Helm in each version that the charts and the portal support. The one that `npm start` uses is always there.
 *
 * @param {{log?: string}} [options]
 * @returns {Promise<{helms: {major: number, file: string}[], missing: {what: string, why: string}[]}>}
 */
export async function ensureBothHelms({ log } = {}) {
  const { helm } = await ensureKubernetesTools({ log });
  const usual = { major: Number(helm.version[1]), file: helm.file };
  if (usual.major === 3) {
    const why = `the Helm on the PATH is ${helm.version}`;
    return { helms: [usual], missing: [{ what: 'Helm 4', why }] };
  }
  const older = await ensureHelm3({ log });
  return older.file
    ? { helms: [usual, { major: 3, file: older.file }], missing: [] }
    : { helms: [usual], missing: [{ what: 'Helm 3', why: older.missing }] };
}
