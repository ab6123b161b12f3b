// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { render, storeCharts } from './charts.mjs';

/** Checks of kube-score that do not hold here, and why. */
const EXCEPTIONS = {
  'container-image-pull-policy':
    'tags are versions and are not moved; a registry that is away keeps no shop from starting again',
  'container-security-context-user-group-id':
    'the ids are those that the public images own their files by',
  'container-ephemeral-storage-request-and-limit':
    'the root file system is read-only, every emptyDir has a limit of its own, and the kubelet bounds logs',
  'statefulset-has-servicename':
    'there is one database, reached by its Service; nobody asks for a single pod by name',
  'networkpolicy-targets-pod':
    'the pods of one rule are made by cert-manager, and not by the chart',
  'pod-probes-identical':
    'without the password there is nothing to ask a cache but whether it listens',
};

const program = process.env.KUBE_SCORE;

for (const chart of storeCharts) {
  for (const file of chart.valuesFiles) {
    const skip = program ? false : 'KUBE_SCORE names no kube-score';
    test(
      `${chart.name} with ${file} passes kube-score, but for what has a reason`,
      { skip },
      () => {
        const objects = render({
          chart,
          files: [file],
          args: ['--skip-tests=false'],
        });
        const { status, stdout } = spawnSync(
          program,
          [
            'score',
            '--output-format=ci',
            // Processor time is shared by weight and not capped: a cap makes a shop slow while the node idles.
            '--ignore-container-cpu-limit',
            ...Object.keys(EXCEPTIONS).map(id => `--ignore-test=${id}`),
            '-',
          ],
          {
            input: objects.map(object => stringify(object)).join('---\n'),
            encoding: 'utf8',
          },
        );
        const found = stdout
          .split('\n')
          .filter(line => line.startsWith('[CRITICAL]'));
        assert.deepEqual(found, []);
        assert.equal(status, 0);
      },
    );
  }
}
