// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import removeFolder from '../bootstrap/removeFolder.js';
import removeParts from '../bootstrap/removeParts.js';
import run from '../bootstrap/run.js';
import { downloadPackages } from './apt.mjs';
import { settings } from './settings.mjs';
import { PACKAGES, VERSIONS } from './versions.mjs';

/** Changes with what this file does to the packages. */
const LAYOUT = 1;

/** Where the node mounts what belongs to this machine or must be kept. */
const MOUNT_POINTS = [
  'state',
  'node',
  'programs',
  'proc',
  'sys',
  'dev',
  'run',
  'tmp',
  'old',
];

const IPTABLES = [
  'iptables',
  'iptables-save',
  'iptables-restore',
  'ip6tables',
  'ip6tables-save',
  'ip6tables-restore',
];

const STORAGE = `[storage]
driver = "overlay"
graphroot = "/state/buildah"
runroot = "/run/buildah"
`;

/**
 * The node's own file system: Debian packages that are unpacked, not installed. None of their scripts runs, so it is done in
 * seconds; the few things that scripts would have done are here. It is read-only when it is used.
 *
 * @param {{log: string, offline?: boolean}} options
 * @returns {Promise<string>} its root
 */
export async function ensureFileSystem({ log, offline }) {
  const version = createHash('sha256')
    .update(JSON.stringify([LAYOUT, VERSIONS.debian, PACKAGES, process.arch]))
    .digest('hex')
    .slice(0, 12);
  const root = join(settings.folder, `debian-${version}`);
  if (existsSync(root)) {
    return root;
  }
  if (offline) {
    throw new Error(
      `The node's packages are not in ${settings.folder}, and --offline forbids to download them`,
    );
  }
  removeParts(settings.folder);
  const part = `${root}.${process.pid}.part`;
  // Kept until all is well, so that what was downloaded is not downloaded again.
  const downloads = join(settings.folder, 'packages');
  try {
    mkdirSync(part, { recursive: true });
    const packages = await downloadPackages({
      suite: VERSIONS.debian,
      packages: PACKAGES,
      folder: downloads,
      log,
    });
    // This one makes /bin, /lib and so on links into /usr, through which the others are unpacked.
    packages.sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
    for (const file of packages) {
      await run('dpkg-deb', ['--extract', file, part], { log });
    }
    await finish({ root: part, log });
    renameSync(part, root);
    removeFolder(downloads);
  } finally {
    removeFolder(part);
  }
  for (const old of readdirSync(settings.folder)) {
    if (/^debian-\w+$/.test(old) && old !== basename(root)) {
      rmSync(join(settings.folder, old), { recursive: true, force: true });
    }
  }
  return root;
}

function isFirst(file) {
  return basename(file).startsWith('base-files_');
}

async function finish({ root, log }) {
  const path = (...parts) => join(root, ...parts);
  for (const folder of [
    ...MOUNT_POINTS,
    'etc/containers',
    'var/log',
    'var/lib/kubelet',
    'var/lib/cni',
    'var/tmp',
    'opt/cni',
    'root',
    'usr/local/bin',
    'etc/ssl/certs',
    'var/lib/dpkg',
  ]) {
    mkdirSync(path(folder), { recursive: true });
  }
  for (const file of ['passwd', 'group']) {
    copyFileSync(
      path('usr/share/base-passwd', `${file}.master`),
      path('etc', file),
    );
  }
  appendFileSync(
    path('etc/passwd'),
    '_apt:x:42:65534::/nonexistent:/usr/sbin/nologin\n',
  );
  writeFileSync(
    path('etc/nsswitch.conf'),
    'passwd: files\ngroup: files\nhosts: files dns\n',
  );
  writeFileSync(path('etc/hosts'), '127.0.0.1 localhost node1\n');
  writeFileSync(path('etc/containers/storage.conf'), STORAGE);
  // A file to mount this machine's own over.
  for (const file of [
    'etc/resolv.conf',
    'etc/ssl/certs/ca-certificates.crt',
    'usr/local/bin/node',
  ]) {
    writeFileSync(path(file), '');
  }
  const links = {
    'usr/bin/sh': 'dash',
    'usr/bin/awk': 'mawk',
    'var/run': '/run',
    ...Object.fromEntries(
      IPTABLES.map(name => [`usr/sbin/${name}`, 'xtables-nft-multi']),
    ),
  };
  for (const [file, target] of Object.entries(links)) {
    removeFolder(path(file));
    symlinkSync(target, path(file));
  }
  await run('ldconfig', ['-r', root], { log });
}
