// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import run from '../bootstrap/run.js';

/**
 * Parts of a program that no sandbox uses and that take most of its build, because each brings the libraries of a cloud or a
 * database: program → module → folder → what stands there instead.
 */
const LEFT_OUT = {
  traefik: {
    'github.com/traefik/traefik/v3': {
      'pkg/provider/consulcatalog': 'provider',
      'pkg/provider/ecs': 'provider',
      'pkg/provider/kv/consul': 'provider',
      'pkg/provider/kv/etcd': 'provider',
      'pkg/provider/kv/redis': 'provider',
      'pkg/provider/kv/zk': 'provider',
      'pkg/provider/nomad': 'provider',
    },
    'github.com/go-acme/lego/v4': { 'providers/dns': 'dns' },
  },
};

/**
 * Copies the modules of a program that parts are left out of, and writes a go.mod that takes the copies. What is not left
 * out comes as go.sum demands it.
 *
 * @param {{name: string, folder: string, into: string, go: string, env: NodeJS.ProcessEnv, log: string}} options `folder`:
 *   of the program's go.mod; `into`: where the copies may be
 * @returns {Promise<string[]>} further arguments of `go build`
 */
export async function leaveOut({ name, folder, into, go, env, log }) {
  const modules = Object.entries(LEFT_OUT[name] ?? {});
  if (modules.length === 0) {
    return [];
  }
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const file of ['go.mod', 'go.sum']) {
    copyFileSync(join(folder, file), join(into, file));
  }
  for (const [module, parts] of modules) {
    const answer = await run(go, ['mod', 'download', '-json', module], {
      ...{ cwd: folder, env, log },
    });
    const copy = join(into, basename(module.replace(/\/v\d+$/, '')));
    // What Go has downloaded is write-protected.
    await run('cp', [
      ...['-r', '--no-preserve=mode', JSON.parse(answer).Dir, copy],
    ]);
    for (const [part, instead] of Object.entries(parts)) {
      const template = join(folder, 'instead', `${instead}.go.txt`);
      standIn({ folder: join(copy, part), template });
    }
    await run(
      go,
      ['mod', 'edit', `-replace=${module}=${copy}`, join(into, 'go.mod')],
      { cwd: folder, env, log },
    );
  }
  return [`-modfile=${join(into, 'go.mod')}`];
}

function standIn({ folder, template }) {
  const name = basename(folder);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(
    join(folder, `${name}.go`),
    readFileSync(template, 'utf8').replaceAll('PACKAGE', name),
  );
}
