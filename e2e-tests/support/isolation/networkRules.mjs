// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

const COMPONENT = 'app.kubernetes.io/component';
const SOLVER = 'acme.cert-manager.io/http01-solver';
const NAMESPACE = 'kubernetes.io/metadata.name';

/**
 * Who may reach whom in a store, whatever its engine. A rule of a chart that is not of this list is one that nobody has
 * thought about, and no test would look at what it opens.
 */
const INTENDED = [
  'ingress → app',
  'ingress → storefront',
  'ingress → solver',
  'storefront → app',
  'app → db',
  'app → cache',
  'setup → db',
  'cron → db',
  'app → dns',
  'storefront → dns',
  'setup → dns',
  'cron → dns',
  // While "helm test" runs.
  'test → app',
  'test → storefront',
  'test → dns',
];

/**
 * Every single thing that the policies of a rendered chart allow: one entry for each peer and port.
 *
 * @param {object[]} objects of a rendered chart
 * @param {{ingressNamespace: string}} options
 * @returns {{policy: string, half: 'ingress' | 'egress', from: string, to: string, protocol: string, port: number, title: string, intended: boolean}[]}
 */
export function networkRules(objects, { ingressNamespace }) {
  return objects
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .flatMap(({ metadata, spec }) => {
      const subject = subjectOf(spec.podSelector);
      const half = (name, peersOf) =>
        (spec[name] ?? []).flatMap(rule =>
          listOrAnything(peersOf(rule)).flatMap(peer =>
            listOrAnything(rule.ports).map(port =>
              describeRule({
                policy: metadata.name,
                half: name,
                subject,
                peer: peerOf(peer, ingressNamespace),
                port,
              }),
            ),
          ),
        );
      return [
        ...half('ingress', ({ from }) => from),
        ...half('egress', ({ to }) => to),
      ];
    });
}

/** An empty list of peers or ports means all of them: it is shown as one entry that nobody intends. */
const listOrAnything = list => (list?.length > 0 ? list : [{}]);

function describeRule({ policy, half, subject, peer, port }) {
  const [from, to] = half === 'ingress' ? [peer, subject] : [subject, peer];
  const flow = `${from} → ${to}`;
  return {
    policy,
    half,
    from,
    to,
    protocol: port.protocol,
    port: port.port,
    title: `${policy}, ${half}: ${flow}, ${port.protocol} ${port.port}`,
    intended:
      INTENDED.includes(flow) &&
      port.port !== undefined &&
      port.endPort === undefined,
  };
}

function subjectOf({ matchLabels = {} }) {
  return (
    matchLabels[COMPONENT] ??
    (matchLabels[SOLVER] && 'solver') ??
    'every pod of the store'
  );
}

function peerOf(peer, ingressNamespace) {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  if (podSelector && !namespaceSelector && !ipBlock) {
    return subjectOf(podSelector);
  }
  const namespace = namespaceSelector?.matchLabels?.[NAMESPACE];
  if (namespace && namespace === ingressNamespace) {
    return 'ingress';
  }
  if (namespace === 'kube-system' && podSelector?.matchLabels) {
    return 'dns';
  }
  return JSON.stringify(peer);
}
