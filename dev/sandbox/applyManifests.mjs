// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { settings } from './settings.mjs';

const FOLDER = join(repository.root, 'dev', 'sandbox', 'manifests');
const FORWARD = /^ *forward .*\n/m;
const WORKLOADS = { 'kube-system': 'coredns', ingress: 'traefik' };

/** Brings the cluster's own workloads to what manifests/ says, and waits until they run. */
export async function applyManifests({ node, log }) {
  const kubectl = (args, options) =>
    run('kubectl', [`--kubeconfig=${settings.kubeconfig}`, ...args], {
      log,
      ...options,
    });
  const { init } = node.running();
  const outbound = readFileSync(`/proc/${init}/root/run/outbound`, 'utf8');
  const manifests = globSync(join(FOLDER, '*.yaml'))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n---\n');
  await kubectl(
    ['apply', '--server-side', '--force-conflicts', '--filename=-'],
    {
      // Without a way out there is nobody to forward to, and a refusal is better than waiting for an answer.
      input: outbound === 'true' ? manifests : manifests.replace(FORWARD, ''),
    },
  );
  await kubectl(['wait', '--for=create', 'node/node1', '--timeout=90s']);
  await kubectl([
    'wait',
    '--for=condition=Ready',
    'node/node1',
    '--timeout=90s',
  ]);
  for (const [namespace, name] of Object.entries(WORKLOADS)) {
    await kubectl([
      ...[`--namespace=${namespace}`, 'rollout', 'status'],
      ...[`deployment/${name}`, '--timeout=180s'],
    ]);
  }
}
