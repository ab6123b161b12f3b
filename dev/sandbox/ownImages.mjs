// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ociArchive } from './ociArchive.mjs';
import { VERSIONS } from './versions.mjs';

/**
 * The images of the cluster's own pods, under their public names, each around one program that needs nothing else.
 *
 * @param {{root: string}} options `root`: of the node's file system
 * @returns {{name: string, write: (options: {archive: string, log: string}) => Promise<void>}[]}
 */
export function ownImages({ root }) {
  const program = name => join(root, 'programs', name, name);
  const certificates = {
    '/etc/ssl/certs/ca-certificates.crt': join(
      root,
      'etc/ssl/certs/ca-certificates.crt',
    ),
  };
  const busybox = join(root, 'usr/bin/busybox');
  const images = [
    {
      name: 'registry.k8s.io/pause:3.10',
      files: { '/catatonit': join(root, 'usr/bin/catatonit') },
      config: { Entrypoint: ['/catatonit', '-P'], User: '65535:65535' },
    },
    {
      name: `registry.k8s.io/coredns/coredns:${VERSIONS.coredns}`,
      files: { '/coredns': program('coredns'), ...certificates },
      config: { Entrypoint: ['/coredns'] },
    },
    {
      name: `docker.io/library/traefik:${VERSIONS.traefik}`,
      files: { '/traefik': program('traefik'), ...certificates },
      folders: ['/tmp'],
      config: { Entrypoint: ['/traefik'] },
    },
    {
      name: 'docker.io/library/busybox:1.37',
      files: { '/bin/busybox': busybox },
      folders: ['/tmp'],
      links: appletsOf(busybox),
      config: { Cmd: ['sh'] },
    },
  ];
  return images.map(image => ({
    name: image.name,
    write: options => ociArchive({ ...image, ...options }),
  }));
}

function appletsOf(busybox) {
  const names = execFileSync(busybox, ['--list'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return Object.fromEntries(
    names
      .filter(name => name !== 'busybox')
      .map(name => [`/bin/${name}`, 'busybox']),
  );
}
