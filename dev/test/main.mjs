// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';
import repository from '../bootstrap/repository.js';
import { report } from './report.mjs';
import { charts } from './suites/charts.mjs';
import { e2e } from './suites/e2e.mjs';
import { images } from './suites/images.mjs';
import { integration } from './suites/integration.mjs';
import { lint } from './suites/lint.mjs';
import { types } from './suites/types.mjs';
import { unit } from './suites/unit.mjs';

const SUITES = { lint, types, unit, integration, charts, images, e2e };

const USAGE = `npm test [-- SUITE... [-- ARGUMENTS]]

Runs all suites, or those that are named: ${Object.keys(SUITES).join(', ')}.
Arguments after a second -- go to the suite's own runner, e.g. npm test -- unit -- plugins/stores-backend

  lint         ESLint and Prettier
  types        the TypeScript compiler
  unit         the packages' tests that want nothing but themselves, and those of the scripts in dev/
  integration  the tests that keep something in a database, on SQLite and PostgreSQL
  charts       helm lint and template of each chart with each values file, and the charts' tests
  images       type check, build and tests of the programs in images/ that have some
  e2e          a browser, a shopper and a real cluster`;

async function main(args) {
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return true;
  }
  const split = args.indexOf('--');
  const named = split < 0 ? args : args.slice(0, split);
  const rest = split < 0 ? [] : args.slice(split + 1);
  const unknown = named.filter(name => !Object.hasOwn(SUITES, name));
  if (unknown.length > 0) {
    throw new Error(`No such suite: ${unknown.join(', ')}\n\n${USAGE}`);
  }
  const results = [];
  for (const name of named.length > 0 ? named : Object.keys(SUITES)) {
    process.stdout.write(`\n── ${name} ──\n`);
    results.push(await runSuite(name, rest));
  }
  return report({ results, out: process.stdout });
}

async function runSuite(name, args) {
  const log = repository.log(`test-${name}`);
  rmSync(log, { force: true });
  const started = Date.now();
  const outcome = await SUITES[name]({ log, args }).catch(error => {
    if (!error.reported) {
      process.stderr.write(`${error.stack}\n`);
    }
    return { passed: 0, failed: 1, skipped: [] };
  });
  return { name, log, seconds: (Date.now() - started) / 1000, ...outcome };
}

main(process.argv.slice(2)).then(
  ok => {
    process.exitCode = ok ? 0 : 1;
  },
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
