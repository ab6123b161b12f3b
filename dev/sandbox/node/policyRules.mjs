// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { matchesSelector } from './matchesSelector.mjs';

const TABLE = 'table ip policies';
const ESTABLISHED = 'ct state established,related accept';
const DIRECTIONS = {
  Ingress: { rules: 'ingress', peers: 'from', own: 'daddr', other: 'saddr' },
  Egress: { rules: 'egress', peers: 'to', own: 'saddr', other: 'daddr' },
};

/**
 * Network policies (networking.k8s.io/v1) as a script for nft: pod, namespace and address selectors with exceptions,
 * numbered and named ports, port ranges. As the specification has it, traffic of the node itself, such as the kubelet's
 * probes, always reaches a pod, and a pod that no policy selects is open.
 */
export function policyRules({ pods, namespaces, policies }) {
  const labels = new Map(
    namespaces.map(({ metadata }) => [metadata.name, metadata.labels ?? {}]),
  );
  const reachable = pods.filter(hasOwnAddress);
  const chains = [];
  const jumps = { Ingress: [], Egress: [] };
  for (const pod of reachable) {
    const own = policies.filter(policy => selects(policy, pod));
    for (const direction of Object.keys(DIRECTIONS)) {
      const isolating = own.filter(policy =>
        typesOf(policy).includes(direction),
      );
      if (isolating.length > 0) {
        const name = `${direction}_${pod.status.podIP.replaceAll('.', '_')}`;
        const rules = isolating.flatMap(policy =>
          allowed({ policy, direction, pod, pods: reachable, labels }),
        );
        chains.push(
          `chain ${name} { ${[...new Set(rules), 'counter drop'].join(
            '; ',
          )}; }`,
        );
        jumps[direction].push(`${pod.status.podIP} : jump ${name}`);
      }
    }
  }
  const dispatch = direction =>
    jumps[direction].length > 0
      ? `ip ${DIRECTIONS[direction].own} vmap { ${jumps[direction].join(
          ', ',
        )} };`
      : '';
  return [
    // Made if it is not there, so that it can be deleted: this replaces it in one go.
    TABLE,
    `delete ${TABLE}`,
    `${TABLE} {`,
    ...chains,
    `chain forward { type filter hook forward priority -5; policy accept; ${ESTABLISHED}; ${dispatch(
      'Egress',
    )} ${dispatch('Ingress')} }`,
    `chain input { type filter hook input priority -5; policy accept; ${ESTABLISHED}; ${dispatch(
      'Egress',
    )} }`,
    '}',
    '',
  ].join('\n');
}

function hasOwnAddress({ spec, status }) {
  return (
    status.podIP &&
    !spec.hostNetwork &&
    ['Pending', 'Running'].includes(status.phase)
  );
}

function selects({ metadata, spec }, pod) {
  return (
    metadata.namespace === pod.metadata.namespace &&
    matchesSelector(spec.podSelector, pod.metadata.labels)
  );
}

function typesOf({ spec }) {
  return (
    spec.policyTypes ?? (spec.egress ? ['Ingress', 'Egress'] : ['Ingress'])
  );
}

/** One line for each pair of a peer and a port that a policy allows. */
function allowed({ policy, direction, pod, pods, labels }) {
  const names = DIRECTIONS[direction];
  const { namespace } = policy.metadata;
  return (policy.spec[names.rules] ?? []).flatMap(rule => {
    const peers = addresses({
      entries: rule[names.peers],
      side: names.other,
      ...{ namespace, pods, labels },
    });
    const ports = portMatches(
      rule.ports,
      direction === 'Ingress' ? [pod] : pods,
    );
    return peers.flatMap(peer =>
      ports.map(port => [peer, port, 'return'].filter(Boolean).join(' ')),
    );
  });
}

/** No entries: everybody, which is no condition at all. */
function addresses({ entries, side, namespace, pods, labels }) {
  if (!entries?.length) {
    return [''];
  }
  const blocks = entries
    .filter(({ ipBlock }) => ipBlock && !ipBlock.cidr.includes(':'))
    .map(({ ipBlock }) => block(ipBlock, side));
  const peers = pods
    .filter(pod =>
      entries.some(entry => isPeer({ entry, pod, namespace, labels })),
    )
    .map(pod => pod.status.podIP);
  const list = [...new Set(peers)].sort().join(', ');
  return list ? [...blocks, `ip ${side} { ${list} }`] : blocks;
}

function block({ cidr, except = [] }, side) {
  const excepted = except.filter(range => !range.includes(':'));
  return [
    cidr === '0.0.0.0/0' ? '' : `ip ${side} ${cidr}`,
    excepted.length > 0 ? `ip ${side} != { ${excepted.join(', ')} }` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function isPeer({ entry, pod, namespace, labels }) {
  if (entry.ipBlock) {
    return false;
  }
  const inNamespace = entry.namespaceSelector
    ? matchesSelector(
        entry.namespaceSelector,
        labels.get(pod.metadata.namespace),
      )
    : pod.metadata.namespace === namespace;
  return (
    inNamespace &&
    (!entry.podSelector ||
      matchesSelector(entry.podSelector, pod.metadata.labels))
  );
}

function portMatches(entries, targets) {
  if (!entries?.length) {
    return [''];
  }
  return entries.flatMap(({ protocol = 'TCP', port, endPort }) => {
    const name = protocol.toLowerCase();
    if (port === undefined) {
      return [`meta l4proto ${name}`];
    }
    if (typeof port === 'number') {
      return [`${name} dport ${port}${endPort ? `-${endPort}` : ''}`];
    }
    return namedPorts(targets, port, protocol).map(
      number => `${name} dport ${number}`,
    );
  });
}

function namedPorts(pods, wanted, wantedProtocol) {
  const numbers = pods
    .flatMap(({ spec }) => spec.containers)
    .flatMap(({ ports }) => ports ?? [])
    .filter(
      ({ name, protocol = 'TCP' }) =>
        name === wanted && protocol === wantedProtocol,
    )
    .map(({ containerPort }) => containerPort);
  return [...new Set(numbers)];
}
