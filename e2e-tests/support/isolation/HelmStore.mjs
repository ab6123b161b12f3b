// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import run from '../../../dev/bootstrap/run.js';
import { parseAllDocuments } from 'yaml';
import { helm } from '../../../charts/tests/charts.mjs';
import { environment } from '../environment.mjs';
import { apply, kubectl } from '../kube.mjs';

const READY_SECONDS = 420;

/** A store that somebody installs by hand, with Helm and without the portal. */
export class HelmStore {
  /** @param {{chart: {name: string, path: string}, name: string, values?: object}} options */
  static create({ chart, name, values }) {
    return new HelmStore({ chart, name, values });
  }

  constructor({ chart, name, values }) {
    this.chart = chart;
    this.name = name;
    this.namespace = `store-${name}`;
    this.host = `${name}.localhost`;
    this.values = merge(
      {
        global: { baseDomain: 'localhost' },
        store: { sampleData: 'none' },
        admin: { email: 'owner@example.com' },
        ingress: {
          class: environment.cluster.ingressClass,
          controllerNamespace: environment.cluster.ingressNamespace,
          port: environment.cluster.ingressPort,
        },
      },
      values ?? {},
    );
  }

  /** What the chart makes of these values without asking a cluster, and what "helm test" adds. */
  render() {
    const text = helm(
      [
        'template',
        this.name,
        this.chart.path,
        `--namespace=${this.namespace}`,
        '--values=-',
      ],
      JSON.stringify(this.values),
    );
    return parseAllDocuments(text)
      .map(document => document.toJS())
      .filter(Boolean);
  }

  /** Makes the namespace as the chart's notes ask for it, and the release. Waits for nothing. */
  async install() {
    await apply([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: this.namespace,
          labels: {
            'app.kubernetes.io/part-of': 'store-platform',
            'pod-security.kubernetes.io/enforce': 'restricted',
          },
        },
      },
    ]);
    await this.upgrade();
  }

  /**
   * Installs or upgrades with the same values: what somebody has deleted is there again. The network rules of "helm test",
   * which are there for as long as a test runs, stay.
   */
  async upgrade() {
    await run(
      'helm',
      [
        'upgrade',
        '--install',
        this.name,
        this.chart.path,
        `--namespace=${this.namespace}`,
        `--kubeconfig=${environment.kubeconfig}`,
        '--values=-',
      ],
      { input: JSON.stringify(this.values) },
    );
    await apply(
      this.render().filter(
        ({ kind, metadata }) =>
          kind === 'NetworkPolicy' && metadata.annotations?.['helm.sh/hook'],
      ),
    );
  }

  /** Resolves when set-up has completed and everything that serves is available. */
  async untilServing() {
    const wait = (what, condition) =>
      kubectl(
        'wait',
        what,
        '--all',
        `--namespace=${this.namespace}`,
        `--for=condition=${condition}`,
        `--timeout=${READY_SECONDS}s`,
      );
    await Promise.all([
      wait('deployments', 'Available'),
      wait('jobs', 'Complete'),
    ]);
  }

  /** Removes everything; resolves when the namespace is gone, and with it what runs there. */
  async remove() {
    await kubectl(
      'delete',
      'namespace',
      this.namespace,
      '--ignore-not-found',
      '--timeout=180s',
    );
  }
}

function merge(base, over) {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const both = isObject(value) && isObject(base[key]);
    result[key] = both ? merge(base[key], value) : value;
  }
  return result;
}

const isObject = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
