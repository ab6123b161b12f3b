// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** A kind with a namespace that may carry a store's id outside the store's own. */
export type OutsideKind = {
  group: string;
  kind: string;
  plural: string;
  /** Why there is nothing to ask where the cluster has no such kind. */
  absent: string;
};

const NO_CERT_MANAGER = 'cert-manager is not installed in the cluster.';

/** What the world outside the cluster sees of a store: its address, its certificate, its name. */
export const OUTSIDE_KINDS: OutsideKind[] = [
  {
    group: 'networking.k8s.io',
    kind: 'Ingress',
    plural: 'ingresses',
    absent: 'The cluster has no Ingress.',
  },
  {
    group: 'cert-manager.io',
    kind: 'Certificate',
    plural: 'certificates',
    absent: NO_CERT_MANAGER,
  },
  {
    group: 'cert-manager.io',
    kind: 'CertificateRequest',
    plural: 'certificaterequests',
    absent: NO_CERT_MANAGER,
  },
  {
    group: 'acme.cert-manager.io',
    kind: 'Order',
    plural: 'orders',
    absent: NO_CERT_MANAGER,
  },
  {
    group: 'acme.cert-manager.io',
    kind: 'Challenge',
    plural: 'challenges',
    absent: NO_CERT_MANAGER,
  },
  {
    group: 'externaldns.k8s.io',
    kind: 'DNSEndpoint',
    plural: 'dnsendpoints',
    absent:
      'The cluster keeps no DNS entries: a record that external-dns made for the ingress goes with the ingress.',
  },
];
