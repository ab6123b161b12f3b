// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, writeFileSync } from 'node:fs';
import { execute } from './execute.mjs';
import { NETWORK } from './network.mjs';

const within = (options, command, ...args) =>
  execute(
    'nsenter',
    [`--net=/run/netns/${NETWORK.name}`, command, ...args],
    options,
  );
const inside = (...command) => within({}, ...command);

/**
 * What is meant for a pod or a service and finds none is not for the way out. Without this the address of a pod that has
 * just gone leads to whoever has that address outside, and what answers there is taken for the pod's word. What the node
 * itself sends is judged last of all: before, the kernel still names the way that led to the service's address.
 */
const KEEP_INSIDE = [
  ['forward', 'reject with icmp type host-unreachable'],
  ['postrouting', 'drop'],
]
  .map(
    ([hook, verdict]) =>
      `chain ${hook} { type filter hook ${hook} priority 0; oifname "eth0" ip daddr { ${NETWORK.pods}, ${NETWORK.services} } ${verdict}; }`,
  )
  .join('\n');

/**
 * Makes the network that the whole cluster lives in. Where this machine lets a program be a network card, pods reach what
 * this machine reaches: pasta passes it on as its own connections, so that no rule and no interface is made outside.
 * Otherwise pods reach each other only.
 *
 * @returns {Promise<boolean>} whether there is a way out
 */
export async function makeNetwork() {
  await execute('ip', ['netns', 'add', NETWORK.name]);
  await inside('ip', 'link', 'set', 'lo', 'up');
  const outbound = existsSync('/dev/net/tun') && (await startPasta());
  if (!outbound) {
    // A card without a cable: a route has to start somewhere, even one to a service of the cluster.
    await inside(
      'ip',
      'link',
      'add',
      'eth0',
      'type',
      'veth',
      'peer',
      'name',
      'eth0-end',
    );
    await inside(
      'ip',
      'addr',
      'add',
      `${NETWORK.nodeAddress}/24`,
      'dev',
      'eth0',
    );
    await inside('ip', 'link', 'set', 'eth0', 'up');
    await inside('ip', 'link', 'set', 'eth0-end', 'up');
    await inside('ip', 'route', 'add', 'default', 'via', NETWORK.gateway);
  }
  await within(
    { input: `table ip inside {\n${KEEP_INSIDE}\n}\n` },
    'nft',
    '-f',
    '-',
  );
  await inside('sysctl', '-qw', 'net.ipv4.ip_forward=1');
  return outbound;
}

async function startPasta() {
  return execute('pasta', [
    ...['--netns', `/run/netns/${NETWORK.name}`, '--runas', '0', '--quiet'],
    ...['--config-net', '--ipv4-only', '--ns-ifname', 'eth0'],
    ...[
      '--address',
      NETWORK.nodeAddress,
      '--netmask',
      '24',
      '--gateway',
      NETWORK.gateway,
    ],
    ...['--dns-forward', NETWORK.gateway, '--no-map-gw'],
    ...[
      '--tcp-ports',
      'none',
      '--udp-ports',
      'none',
      '--tcp-ns',
      'none',
      '--udp-ns',
      'none',
    ],
    ...['--pid', '/run/pasta.pid'],
  ]).then(
    () => true,
    error => {
      writeFileSync('/var/log/pasta.log', String(error.stderr ?? error));
      return false;
    },
  );
}
