// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const LABELS = {
  'acme.cert-manager.io/http-domain': '3607542',
  'acme.cert-manager.io/http-token': '1123459',
  'acme.cert-manager.io/http01-solver': 'true',
};

/**
 * The pod and the Service by which cert-manager answers a question of Let's Encrypt, with the settings that it has unless
 * an operator changes them.
 *
 * @param {string} namespace
 */
export function solverObjects(namespace) {
  return [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'cm-acme-http-solver-x', namespace, labels: LABELS },
      spec: {
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        restartPolicy: 'OnFailure',
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        securityContext: {
          runAsNonRoot: true,
          seccompProfile: { type: 'RuntimeDefault' },
        },
        containers: [
          {
            name: 'acmesolver',
            image: 'quay.io/jetstack/cert-manager-acmesolver:v1.21.2',
            imagePullPolicy: 'IfNotPresent',
            args: ['--listen-port=8089', '--domain=a.example', '--token=t'],
            ports: [{ name: 'http', containerPort: 8089 }],
            resources: {
              requests: { cpu: '10m', memory: '64Mi' },
              limits: { cpu: '100m', memory: '64Mi' },
            },
            securityContext: {
              readOnlyRootFilesystem: true,
              allowPrivilegeEscalation: false,
              capabilities: { drop: ['ALL'] },
            },
          },
        ],
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'cm-acme-http-solver-x', namespace, labels: LABELS },
      spec: {
        type: 'NodePort',
        selector: LABELS,
        ports: [{ name: 'http', port: 8089, targetPort: 8089 }],
      },
    },
  ];
}
