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
/** The suites that Debian itself publishes under names that last. */
const RELEASES = [
  ...['stable', 'testing', 'unstable', 'sid'],
  ...['bullseye', 'bookworm', 'trixie', 'forky', 'duke'],
];
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
  const lists = globSync('/etc/apt/{sources.list,sources.list.d/*}').map(file =>
    readFileSync(file, 'utf8'),
  );
  return (
    process.env.STOREKEEPER_DEBIAN_MIRROR || findMirror(lists) || PUBLIC_MIRROR
  );
}

/**
 * The first source in apt's lists, of either form, that is Debian's own archive: others call their folder "debian", too, but
 * theirs has no component "main" of a release.
 *
 * @param {string[]} lists
 * @returns {string | undefined}
 */
export function findMirror(lists) {
  return lists
    .flatMap(text => [...oneLineSources(text), ...stanzas(text)])
    .filter(
      ({ uri, suites, components }) =>
        /^https?:\/\/\S+\/debian\/?$/.test(uri) &&
        suites.split(/\s+/).some(suite => RELEASES.includes(suite)) &&
        components.split(/\s+/).includes('main'),
    )
    .map(({ uri }) => uri.replace(/\/$/, ''))
    .at(0);
}

function oneLineSources(text) {
  const line =
    /^deb\s+(?:\[.*?\]\s+)?(?<uri>\S+)\s+(?<suites>\S+)\s+(?<components>.+)$/gm;
  return [...text.matchAll(line)].map(({ groups }) => groups);
}

function stanzas(text) {
  return text.split(/\n\s*\n/).map(stanza => ({
    uri: field(stanza, 'URIs'),
    suites: field(stanza, 'Suites'),
    components: field(stanza, 'Components'),
  }));
}

function field(stanza, name) {
  return stanza.match(new RegExp(`^${name}:\\s*(.+)$`, 'm'))?.[1].trim() ?? '';
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
