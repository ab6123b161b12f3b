// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, writeFileSync } from 'node:fs';
import { execute } from './execute.mjs';
import { NETWORK } from './network.mjs';

const inside = (command, ...args) =>
  execute('nsenter', [`--net=/run/netns/${NETWORK.name}`, command, ...args]);

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
