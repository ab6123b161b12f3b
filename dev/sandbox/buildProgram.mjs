// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { ensureGo } from '../toolchain/ensureGo.mjs';
import { linkPrograms } from './copyPrebuilt.mjs';

/** What is built, where that is not the module itself. */
const PACKAGES = { traefik: 'github.com/traefik/traefik/v3/cmd/traefik' };

/**
 * Builds a program from the Go module proxy. go.sum of its folder under programs/ says what exactly may come from there.
 * Takes minutes; what Go has compiled before an interruption, it does not compile again.
 */
export async function buildProgram({ name, version, programs, folder, log }) {
  const go = await ensureGo({ log });
  await run(
    go.file,
    [
      ...[
        'build',
        '-trimpath',
        '-buildvcs=false',
        `-ldflags=-s -w ${variables(name, version)}`,
      ],
      ...['-o', join(folder, name), PACKAGES[name] ?? '.'],
    ],
    {
      cwd: join(repository.root, 'dev', 'sandbox', 'programs', name),
      env: {
        ...process.env,
        CGO_ENABLED: '0',
        GOTOOLCHAIN: 'local',
        GOFLAGS: '-mod=readonly',
      },
      log,
    },
  );
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
