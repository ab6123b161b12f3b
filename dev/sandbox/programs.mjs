// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import removeFolder from '../bootstrap/removeFolder.js';
import { processIdentity } from '../portal/processIdentity.mjs';
import removeParts from '../bootstrap/removeParts.js';
import { buildProgram } from './buildProgram.mjs';
import { copyPrebuilt } from './copyPrebuilt.mjs';
import { downloadRelease } from './downloadRelease.mjs';
import { settings } from './settings.mjs';
import { VERSIONS } from './versions.mjs';

/** Each folder holds what is needed of one project. */
const PROGRAMS = {
  kubernetes: [
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kubelet',
    'kube-proxy',
  ],
  coredns: ['coredns'],
  traefik: ['traefik'],
  etcd: ['etcd'],
};

/** What the sandbox takes from here; the rest of it is Debian's. */
const OF_SANDBOX = ['kubernetes', 'coredns', 'traefik'];

/** Where they may come from, in this order. Each answers whether it could. */
const SOURCES = {
  found: copyPrebuilt,
  downloaded: downloadRelease,
  built: buildProgram,
};

/**
 * The programs that no Debian has: found in the folder that STOREKEEPER_BINARIES names, downloaded as official releases, or
 * built from the Go module proxy.
 *
 * @param {{say: (text: string) => void, log: string, offline?: boolean, names?: string[]}} options
 * @returns {Promise<string>} the folder that holds a folder for each
 */
export async function ensurePrograms({
  say,
  log,
  offline,
  names = OF_SANDBOX,
}) {
  const key = names.map(name => VERSIONS[name].slice(1)).join('-');
  const folder = join(settings.folder, `programs-${key}`);
  forgetKilled(folder);
  removeParts(folder);
  for (const [index, name] of names.entries()) {
    const own = join(folder, name);
    if (existsSync(own)) {
      continue;
    }
    const part = `${own}.${process.pid}.part`;
    try {
      await obtain({
        ...{ name, log, offline, folder: part, programs: PROGRAMS[name] },
        say: how =>
          say(
            `${name} ${VERSIONS[name]} ${how} (${index + 1} of ${
              names.length
            })`,
          ),
      });
      renameSync(part, own);
    } finally {
      removeFolder(part);
    }
  }
  return folder;
}

/** What a start that was killed had not finished. The parts of one that goes on are its own. */
function forgetKilled(folder) {
  for (const part of globSync('*.part', { cwd: folder })) {
    const [, pid] = part.split('.');
    if (!processIdentity(Number(pid))) {
      removeFolder(join(folder, part));
    }
  }
}

async function obtain({ say, offline, ...wanted }) {
  for (const [how, source] of Object.entries(SOURCES)) {
    if (offline && how !== 'found') {
      continue;
    }
    const doing = how === 'found' ? 'looked for' : `being ${how}`;
    say(`is ${doing}`);
    const further = far => say(`is ${doing}: ${far}`);
    const version = VERSIONS[wanted.name];
    // What a source that broke off has left is none of the next one's.
    removeFolder(wanted.folder);
    mkdirSync(wanted.folder, { recursive: true });
    if (await source({ ...wanted, version, say: further })) {
      return;
    }
  }
  throw new Error(
    `${wanted.name} ${
      VERSIONS[wanted.name]
    } is not in the cache, and --offline forbids to download or to build it. STOREKEEPER_BINARIES may name a folder that has it`,
  );
}
