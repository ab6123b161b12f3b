// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const SAFE = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  runAsUser: 1000,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

/** What each asks for that no shop needs: one deviation from a pod that is fit for "restricted". */
const DEVIATIONS = {
  'a privileged container': {
    security: { privileged: true, allowPrivilegeEscalation: true },
  },
  'more rights than its parent': {
    security: { allowPrivilegeEscalation: true },
  },
  root: { security: { runAsNonRoot: false, runAsUser: 0 } },
  'a capability': {
    security: { capabilities: { drop: ['ALL'], add: ['NET_RAW'] } },
  },
  'every default capability': { security: { capabilities: {} } },
  'no seccomp profile': { security: { seccompProfile: undefined } },
  'the network of its node': { spec: { hostNetwork: true } },
  'the processes of its node': { spec: { hostPID: true } },
  'a folder of its node': {
    spec: { volumes: [{ name: 'node', hostPath: { path: '/' } }] },
  },
};

/**
 * Pods that violate Pod Security "restricted", each in the one way that its name says.
 *
 * @param {string} namespace
 * @returns {object[]}
 */
export const hostileWorkloads = namespace =>
  Object.entries(DEVIATIONS).map(([what, { security, spec }]) =>
    pod({
      name: what.replaceAll(' ', '-'),
      namespace,
      security,
      spec,
    }),
  );

/** A pod that asks for nothing special. */
export const harmlessWorkload = (namespace, resources) =>
  pod({ namespace, resources });

/** A deployment that wants more pods than a store may have. */
export function runaway({ namespace, replicas }) {
  const labels = { app: 'runaway' };
  const { spec } = pod({ namespace });
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'runaway', namespace },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec },
    },
  };
}

function pod({ name = 'harmless', namespace, security, spec, resources }) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: {
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      containers: [
        {
          name: 'main',
          image: 'busybox:1.37',
          imagePullPolicy: 'IfNotPresent',
          command: ['sleep', 'infinity'],
          resources,
          securityContext: { ...SAFE, ...security },
        },
      ],
      ...spec,
    },
  };
}
