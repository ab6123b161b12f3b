// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseAllDocuments } from 'yaml';
import { helm as runHelm } from '../../../charts/tests/charts.mjs';
import { apply } from '../kube.mjs';
import { PlainRelease } from '../plainHelm/PlainRelease.mjs';

/** A store by plain Helm whose network policies can be taken away and put back. */
export class WalledStore extends PlainRelease {
  /** @param {{helm: {file: string}, chart: {name: string, path: string}, name: string, values?: object}} options */
  static create({ helm, chart, name, values }) {
    return new WalledStore({ helm, chart, name, values });
  }

  constructor({ helm, chart, name, values }) {
    super({ helm, name });
    this.chart = chart;
    const { ingress = {}, ...others } = values ?? {};
    this.values = {
      // By http, whatever the policies' rules for a certificate need.
      store: { sampleData: 'none', publicUrl: this.baseUrl },
      ...others,
      ingress: { ...this.values.ingress, ...ingress },
    };
  }

  /** What the chart makes of these values without asking a cluster, and what "helm test" adds. */
  render() {
    const text = runHelm(
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

  /** Waits for nothing. */
  async install() {
    await this.makeNamespace();
    await this.putWallsUp();
  }

  /**
   * Installs or upgrades with the same values: what somebody has deleted is there again. The network rules of "helm test",
   * which are there for as long as a test runs, stay.
   */
  async putWallsUp() {
    await this.helm('upgrade', this.chart.path, '--install');
    await apply(
      this.render().filter(
        ({ kind, metadata }) =>
          kind === 'NetworkPolicy' && metadata.annotations?.['helm.sh/hook'],
      ),
    );
  }

  async takeWallsDown() {
    await this.kubectl('delete', 'networkpolicies', '--all');
  }
}
