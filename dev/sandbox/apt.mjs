// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import run from '../bootstrap/run.js';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const PUBLIC_MIRROR = 'http://deb.debian.org/debian';

/**
 * Downloads Debian packages with all that they need into a folder, by this machine's apt with settings of its own: nothing
 * is installed here, and the machine's own lists and packages stay as they are. apt checks Debian's signatures.
 *
 * @param {{suite: string, packages: string[], folder: string, log: string}} options
 * @returns {Promise<string[]>} paths of the packages
 */
export async function downloadPackages({ suite, packages, folder, log }) {
  const path = (...parts) => join(folder, ...parts);
  for (const part of ['state/lists/partial', 'cache/archives/partial', 'etc']) {
    mkdirSync(path(part), { recursive: true });
  }
  writeFileSync(path('status'), '');
  const keyring = await debianKeyring({ folder, log });
  writeFileSync(
    path('sources.list'),
    `deb [signed-by=${keyring}] ${debianMirror()} ${suite} main\n`,
  );
  writeFileSync(path('apt.conf'), configuration(folder));
  const env = { ...process.env, APT_CONFIG: path('apt.conf'), LC_ALL: 'C' };
  await run('apt-get', ['update', '--quiet'], { env, log, tied: true });
  await run(
    'apt-get',
    ['install', '--yes', '--quiet', '--download-only', ...packages],
    { env, log, tied: true },
  );
  return globSync(path('cache', 'archives', '*.deb'));
}

/** The mirror that this machine uses, where it is a Debian; otherwise Debian's own. */
export function debianMirror() {
  const lists = globSync('/etc/apt/{sources.list,sources.list.d/*}')
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');
  const found = lists.match(
    /^(?:deb\s.*?|URIs:\s*)(https?:\S+\/debian)\/?\s*/m,
  );
  return process.env.STOREKEEPER_DEBIAN_MIRROR || found?.[1] || PUBLIC_MIRROR;
}

/** Debian's keys. Ubuntu has them as a package, which is taken without being installed, so that trust starts at its own. */
async function debianKeyring({ folder, log }) {
  if (existsSync(KEYRING)) {
    return KEYRING;
  }
  await run('apt-get', ['download', 'debian-archive-keyring'], {
    cwd: folder,
    log,
  });
  const [file] = globSync(join(folder, 'debian-archive-keyring*.deb'));
  await run('dpkg-deb', ['--extract', file, join(folder, 'keyring')], { log });
  return join(folder, 'keyring', KEYRING);
}

function configuration(folder) {
  return [
    `Dir "${folder}/";`,
    'Dir::State "state";',
    'Dir::State::status "status";',
    'Dir::Cache "cache";',
    'Dir::Etc "etc/";',
    `Dir::Etc::SourceList "${folder}/sources.list";`,
    'Dir::Etc::SourceParts "/dev/null";',
    'Dir::Etc::Parts "/dev/null";',
    'Dir::Etc::PreferencesParts "/dev/null";',
    'APT::Install-Recommends "false";',
    'APT::Sandbox::User "root";',
    'Acquire::Languages "none";',
    'Acquire::Retries "3";',
    // Otherwise a mirror that is not there would show as packages that nobody has.
    'APT::Update::Error-Mode "any";',
    // A mirror that is frozen on purpose says that it has expired.
    'Acquire::Check-Valid-Until "false";',
    '',
  ].join('\n');
}
