// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { addTotals } from '../addTotals.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { stream } from '../stream.mjs';

/**
 * Type check, build and tests of each program in images/ that has tests. They are no workspaces, since an image is built
 * from its folder alone; so their dependencies are installed beside a copy, and the image's sources stay as they are.
 */
export async function images({ log, args }) {
  const totals = [];
  for (const folder of foldersWithTests()) {
    totals.push(await testFolder({ folder, log, args }));
  }
  return addTotals(totals);
}

function foldersWithTests() {
  return globSync('images/*/package.json', { cwd: repository.root })
    .map(file => join(repository.root, file))
    .filter(file => JSON.parse(readFileSync(file, 'utf8')).scripts?.test)
    .map(file => join(file, '..'));
}

async function testFolder({ folder, log, args }) {
  const name = basename(folder);
  const copy = join(repository.state, 'images', name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, {
    recursive: true,
    filter: source => !['node_modules', 'dist'].includes(basename(source)),
  });
  const npm = (...words) =>
    stream({ command: 'npm', args: words, cwd: copy, log });
  const installed = await npm(
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  );
  if (!installed.ok) {
    return { failed: 1 };
  }
  const totals = { passed: 0, failed: 0 };
  for (const script of ['typecheck', 'build']) {
    const { ok } = await npm('run', '--silent', script);
    totals[ok ? 'passed' : 'failed'] += 1;
    process.stdout.write(`${ok ? '✓' : '✗'} ${name}: ${script}\n`);
  }
  if (!existsSync(join(copy, 'dist'))) {
    return totals;
  }
  const tests = await nodeTest({
    files: globSync('test/*.test.ts', { cwd: copy }).sort(),
    // A test that hangs, or a program that a test leaves behind, must not hold up everything else.
    args: ['--test-timeout=60000', '--test-force-exit', ...args],
    cwd: copy,
    log,
    report: join(repository.logs, `test-images-${name}.tap`),
  });
  return addTotals([totals, tests]);
}
