// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { kubectl } from './kube.mjs';
import { until } from './until.mjs';

/** Measurements: a server beside the API server makes them up when it is asked, and may be away for a moment. */
const MEASURED = /metrics\.k8s\.io/;
const PATIENCE_SECONDS = 60;

/**
 * What `kubectl get` calls the kinds of which objects are stored.
 *
 * @param {string[]} options of `kubectl api-resources`
 * @returns {Promise<string[]>}
 */
export async function storedKinds(...options) {
  const names = await until(
    'which kinds there are',
    async () => {
      try {
        return await kubectl(
          'api-resources',
          '--verbs=list',
          '--output=name',
          ...options,
        );
      } catch (error) {
        if (MEASURED.test(error.message)) {
          return false;
        }
        throw error;
      }
    },
    { seconds: PATIENCE_SECONDS },
  );
  return names.split('\n').filter(name => name && !MEASURED.test(name));
}
