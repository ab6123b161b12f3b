// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { classifyHelmOutput, HelmError } from './HelmError';

// What Helm 3 and 4 really print.
it.each([
  ['Error: release: not found', 'NotFound'],
  [
    'Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress',
    'Busy',
  ],
  [
    'Error: kubernetes cluster unreachable: Get "https://127.0.0.1:1/version": dial tcp 127.0.0.1:1: connect: connection refused',
    'Unreachable',
  ],
  [
    'Error: UPGRADE FAILED: cannot patch "x-db" with kind StatefulSet: StatefulSet.apps "x-db" is invalid: spec: Forbidden: updates to statefulset spec for fields other than \'replicas\' are forbidden',
    'Immutable',
  ],
  [
    'Error: INSTALLATION FAILED: persistentvolumeclaims "data" is forbidden: exceeded quota: store, requested: requests.storage=10Gi',
    'QuotaExceeded',
  ],
  [
    'Error: INSTALLATION FAILED: secrets is forbidden: User "system:serviceaccount:a:b" cannot list resource "secrets"',
    'Forbidden',
  ],
  [
    'Error: INSTALLATION FAILED: admission webhook "validate.nginx.ingress.kubernetes.io" denied the request: host "x" is already defined',
    'WebhookDenied',
  ],
  [
    'Error: UPGRADE FAILED: Internal error occurred: failed calling webhook "x.example.com": failed to call webhook: Post "https://127.0.0.1:9/?timeout=10s": dial tcp 127.0.0.1:9: connect: connection refused',
    'WebhookSilent',
  ],
  ['Error: path "/charts/none" not found', 'ChartMissing'],
  [
    'Error: query: failed to query with labels: the server has asked for the client to provide credentials',
    'Unreachable',
  ],
  [
    "Error: values don't meet the specifications of the schema(s) in the following chart(s):\nmedusa:\n- (root): store is required",
    'ChartInvalid',
  ],
  [
    'Error: INSTALLATION FAILED: configmaps "x" is forbidden: unable to create new content in namespace store-x because it is being terminated',
    'Terminating',
  ],
])('classifies %p', (output, kind) => {
  expect(classifyHelmOutput(output)).toBe(kind);
});

it('tries again what may pass by itself and nothing else', () => {
  expect(new HelmError('Unreachable', '').passing).toBe(true);
  expect(new HelmError('Immutable', '').passing).toBe(false);
});
