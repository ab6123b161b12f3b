// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { apply, kubectl } from '../kube.mjs';

/** Where clouds tell a machine its secrets, and an address of the documentation's as "somewhere in the internet". */
export const STAND_INS = {
  metadata: '169.254.169.254',
  internet: '198.51.100.80',
};

const PORT = 80;

const ADDRESSES = Object.values(STAND_INS);

/**
 * Has a pod in the node's own network answer at both addresses while it runs: a test cluster has neither, and what
 * cannot be reached anyway would prove nothing. The node has each address once, so there is one such pod for all.
 *
 * @returns {Promise<{stop(): Promise<void>}>}
 */
export async function startStandIns() {
  const namespace = `isolation-stand-ins-${randomBytes(3).toString('hex')}`;
  const stop = () =>
    kubectl('delete', 'namespace', namespace, '--timeout=180s');
  await apply([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    standIns({ namespace }),
  ]);
  try {
    await kubectl(
      'wait',
      'pod/stand-ins',
      `--namespace=${namespace}`,
      '--for=condition=Ready',
      '--timeout=180s',
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

function standIns({ namespace }) {
  const ip = verb =>
    ADDRESSES.map(address => `ip addr ${verb} ${address}/32 dev lo`).join('; ');
  const listen = ADDRESSES.map(
    address =>
      `require('http').createServer((q, a) => a.end('found')).listen(${PORT}, '${address}')`,
  ).join('; ');
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'stand-ins', namespace },
    spec: {
      hostNetwork: true,
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 5,
      initContainers: [
        {
          name: 'addresses',
          image: 'busybox:1.37',
          imagePullPolicy: 'IfNotPresent',
          // Beside the listener for as long as it runs: whoever adds an address takes it away again.
          restartPolicy: 'Always',
          command: [
            'sh',
            '-c',
            `trap '${ip('del')}; exit' TERM; ${ip(
              'add',
            )}; sleep infinity & wait`,
          ],
          startupProbe: {
            exec: {
              command: [
                'sh',
                '-c',
                ADDRESSES.map(
                  address => `ip addr show lo | grep -q ${address}/`,
                ).join(' && '),
              ],
            },
            periodSeconds: 1,
          },
          securityContext: { capabilities: { add: ['NET_ADMIN'] } },
        },
      ],
      containers: [
        {
          name: 'listener',
          image: 'node:24-trixie-slim',
          imagePullPolicy: 'IfNotPresent',
          command: ['node', '-e', listen],
        },
      ],
    },
  };
}

/** The same addresses as targets of a probe. */
export const standInTargets = () =>
  Object.entries(STAND_INS).map(([label, host]) => ({
    label,
    place: 'outside',
    kind: 'tcp',
    host,
    port: PORT,
  }));
