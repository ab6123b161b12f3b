// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import repository from '../bootstrap/repository.js';

const HEADER =
  'Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0';
const LONGEST = 500;
const GENERATED = /^\.yarn\/|\.eslintrc\.js$/;

const sources = execFileSync(
  'git',
  ['ls-files', '*.ts', '*.tsx', '*.js', '*.mjs'],
  {
    cwd: repository.root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter(file => file && !GENERATED.test(file))
  .filter(file => existsSync(join(repository.root, file)))
  .map(file => ({
    file,
    lines: readFileSync(join(repository.root, file), 'utf8').split('\n'),
  }));

test('each source file names its licence in its first lines', () => {
  const without = sources.filter(
    ({ lines }) => !lines.slice(0, 2).some(line => line.includes(HEADER)),
  );
  assert.deepEqual(
    without.map(({ file }) => file),
    [],
  );
});

test('no source file is too long to be read at one sitting', () => {
  const long = sources.filter(({ lines }) => lines.length > LONGEST);
  assert.deepEqual(
    long.map(({ file }) => file),
    [],
  );
});
