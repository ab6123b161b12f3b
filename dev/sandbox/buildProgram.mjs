// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { ensureGo } from '../toolchain/ensureGo.mjs';
import { goEnvironment } from '../toolchain/goEnvironment.mjs';
import { linkPrograms } from './copyPrebuilt.mjs';
import { countPackages } from './countPackages.mjs';
import { leaveOut } from './leaveOut.mjs';
import { settings } from './settings.mjs';

/** What is built, where that is not the module itself. */
const PACKAGES = {
  traefik: 'github.com/traefik/traefik/v3/cmd/traefik',
  etcd: 'go.etcd.io/etcd/server/v3',
};

/** Optimised, but without what only a debugger reads. */
const FLAGS = ['-trimpath', '-buildvcs=false', '-gcflags=all=-dwarf=false'];

/**
 * Builds a program from the Go module proxy. go.sum of its folder under programs/ says what exactly may come from there.
 * Takes minutes; what Go has compiled before an interruption, it does not compile again.
 *
 * @param {{name: string, version: string, programs: string[], folder: string, log: string, say?: (text: string) => void}} options
 *   `say`: told how far it is
 */
export async function buildProgram({
  name,
  version,
  programs,
  folder,
  log,
  say = () => {},
}) {
  const go = (await ensureGo({ log })).file;
  const sources = join(repository.root, 'dev', 'sandbox', 'programs', name);
  const env = goEnvironment({
    flags: '-mod=readonly',
    // The compiler collects its garbage less often, which costs memory that a machine for stores has.
    GOGC: process.env.GOGC || '400',
  });
  const into = join(settings.folder, 'sources', name);
  const chosen = await leaveOut({ name, folder: sources, into, go, env, log });
  const target = PACKAGES[name] ?? '.';
  const build = [
    ...chosen,
    ...FLAGS,
    `-ldflags=-s -w ${variables(name, version)}`,
  ];
  say('sources');
  const watch = await countPackages({
    go,
    build,
    target,
    cwd: sources,
    env,
    log,
  });
  await run(go, ['build', '-v', ...build, '-o', join(folder, name), target], {
    ...{ cwd: sources, env, log, tied: true },
    onOutput: text => say(watch(text)),
  });
  linkPrograms({ name, programs, folder });
  return true;
}

/** Kubernetes says which release it is only where its build says so, and charts ask for it. */
function variables(name, version) {
  if (name !== 'kubernetes') {
    return '';
  }
  const [major, minor] = version.slice(1).split('.');
  const values = { gitVersion: version, gitMajor: major, gitMinor: minor };
  return Object.entries(values)
    .map(([key, value]) => `-X k8s.io/component-base/version.${key}=${value}`)
    .join(' ');
}
