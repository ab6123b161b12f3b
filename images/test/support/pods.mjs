// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/**
 * A pod as restricted as those of a store: another user than root, nothing writable but what is named.
 *
 * @param {{name: string, image: string, user: number, env: Record<string, string>, command?: string[], memory: string,
 *   writable: Record<string, 'disk' | 'memory'>, readiness?: object, restart?: string}} options
 */
export function pod({
  name,
  image,
  user,
  env,
  command,
  memory,
  writable,
  readiness,
  restart = 'Never',
}) {
  const volumes = Object.entries(writable).map(([path, kind], index) => ({
    path,
    name: `writable-${index}`,
    emptyDir: kind === 'memory' ? { medium: 'Memory' } : {},
  }));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { app: name } },
    spec: {
      restartPolicy: restart,
      terminationGracePeriodSeconds: 10,
      automountServiceAccountToken: false,
      securityContext: {
        runAsUser: user,
        runAsGroup: user,
        fsGroup: user,
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'main',
          image,
          imagePullPolicy: 'IfNotPresent',
          command,
          env: Object.entries(env).map(([key, value]) => ({
            name: key,
            // Kubernetes would put another variable's value in the place of $(NAME).
            value: value.replaceAll('$(', '$$('),
          })),
          resources: {
            requests: { cpu: '50m', memory: '64Mi' },
            limits: { memory },
          },
          readinessProbe: readiness && {
            ...readiness,
            periodSeconds: 1,
            failureThreshold: 300,
            timeoutSeconds: 10,
          },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
          volumeMounts: volumes.map(volume => ({
            name: volume.name,
            mountPath: volume.path,
          })),
        },
      ],
      volumes: volumes.map(volume => ({
        name: volume.name,
        emptyDir: volume.emptyDir,
      })),
    },
  };
}

/** A name in front of a pod of the same name. */
export function service({ name, port }) {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports: [{ port }] },
  };
}
