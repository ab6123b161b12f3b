// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { environment } from '../environment.mjs';
import { apply, get, kubectl } from '../kube.mjs';

const KINDS =
  'certificates.cert-manager.io,certificaterequests.cert-manager.io';

/** cert-manager in the cluster under test: the one that is there, or ours for as long as a test needs it. */
export class CertManager {
  /** Why there is none; false where there is. */
  static get skip() {
    const { certManager, cluster } = environment;
    if (!certManager || certManager.missing) {
      return certManager?.missing ?? 'cert-manager was not prepared';
    }
    return (
      !cluster.ingressTlsPort &&
      'the port of the cluster for https is not known'
    );
  }

  static async start() {
    const { manifests = [] } = environment.certManager;
    for (const manifest of manifests) {
      await kubectl(
        'apply',
        '--server-side',
        '--force-conflicts',
        `--filename=${manifest}`,
      );
    }
    if (manifests.length > 0) {
      await kubectl(
        'wait',
        'deployment/cert-manager',
        '--namespace=cert-manager',
        '--for=condition=Available',
        '--timeout=180s',
      );
    }
    return new CertManager(manifests);
  }

  #issuers = [];

  constructor(manifests) {
    this.manifests = manifests;
  }

  /** An issuer for the whole cluster whose certificates vouch for themselves. */
  async issueSelfSigned(name) {
    this.#issuers.push(name);
    await apply([
      {
        apiVersion: 'cert-manager.io/v1',
        kind: 'ClusterIssuer',
        metadata: { name },
        spec: { selfSigned: {} },
      },
    ]);
  }

  /** Everything of cert-manager's, and every Secret of a certificate, that has to do with a namespace or a host. */
  async tracesOf({ namespace, host }) {
    const [objects, secrets] = await Promise.all([
      get(KINDS, '--all-namespaces'),
      get(
        'secrets',
        '--all-namespaces',
        '--field-selector=type=kubernetes.io/tls',
      ),
    ]);
    return [...objects.items, ...secrets.items]
      .filter(
        ({ metadata, spec }) =>
          metadata.namespace === namespace ||
          JSON.stringify([spec, metadata.annotations]).includes(host),
      )
      .map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  }

  async stop() {
    if (this.#issuers.length > 0) {
      await kubectl(
        'delete',
        'clusterissuer',
        ...this.#issuers,
        '--ignore-not-found',
      );
    }
    for (const manifest of this.manifests.toReversed()) {
      await kubectl(
        'delete',
        '--ignore-not-found',
        '--timeout=120s',
        `--filename=${manifest}`,
      );
    }
  }
}
