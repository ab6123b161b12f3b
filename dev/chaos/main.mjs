// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import repository from '../bootstrap/repository.js';
import Steps from '../bootstrap/steps.js';
import { stopAgain } from '../cluster/stopAgain.mjs';
import { jest } from '../test/jest.mjs';
import { nodeTest } from '../test/nodeTest.mjs';
import { report } from '../test/report.mjs';
import { prepare } from '../test/suites/e2e.mjs';
import { TestPostgres } from '../test/TestPostgres.mjs';

/** By their files in e2e-tests. Those that are not in a folder of their own are run by npm test in a short form. */
const STORIES = {
  points: 'crash-points',
  portals: 'portals',
  node: 'chaos/node',
  portal: 'crash',
  'set-up': 'setup-kills',
};

const USAGE = `npm run chaos [-- STORY...] [-- --seed N]

What production does to a portal, at length. Without a name all stories are told:

  worker   a worker dies at each call of the cluster and the database, in memory; a thousand random stories
  points   the process of a portal dies at each call, for each operation, engine and database, on simulated nodes
  portals  ten minutes of three portals on one PostgreSQL that are killed, paused and cut off from the cluster
  node     ten real stores of each engine are ordered at once; each sells; next to a plain loop of Helm
  portal   a whole portal is killed while a store is made and deleted
  set-up   the set-up of a store is killed

Stories on simulated nodes take those of the cluster (KWOK, labelled type=kwok), where it has some, and bring their own
along otherwise.`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const names = ['worker', ...Object.keys(STORIES)];
  const unknown = positionals.filter(name => !names.includes(name));
  if (values.help || unknown.length > 0) {
    process.stdout.write(`${USAGE}\n`);
    return unknown.length === 0;
  }
  process.env.STOREKEEPER_CHAOS = 'true';
  if (values.seed) {
    process.env.STOREKEEPER_CHAOS_SEED = values.seed;
  }
  const chosen = positionals.length > 0 ? positionals : names;
  const results = [];
  for (const name of chosen) {
    const log = repository.log(`chaos-${name}`);
    const started = Date.now();
    const outcome = await (name === 'worker' ? worker(log) : story(name, log));
    const seconds = (Date.now() - started) / 1000;
    results.push({ name, log, seconds, skipped: [], ...outcome });
  }
  return report({ results, out: process.stdout });
}

async function worker(log) {
  const postgres = await TestPostgres.start();
  try {
    return await jest({
      args: ['--testPathPatterns=reconciler/StoreWorker'],
      env: {
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING: postgres.url,
      },
      log,
      report: join(repository.logs, 'chaos-worker.json'),
    });
  } finally {
    await postgres.stop();
  }
}

async function story(name, log) {
  const steps = Steps.create();
  mkdirSync(repository.stories, { recursive: true });
  const prepared = await prepare({ steps, log });
  if (!prepared) {
    const why = 'there is no cluster';
    return { passed: 0, failed: 0, skipped: [{ what: name, why }] };
  }
  try {
    return await nodeTest({
      files: [join('e2e-tests', `${STORIES[name]}.test.mjs`)],
      // Of a story that failed, others may still wait for what will not come.
      args: ['--test-force-exit'],
      log,
      report: join(repository.logs, `chaos-${name}.tap`),
    });
  } finally {
    await stopAgain({ steps, log, ...prepared });
  }
}

main().then(
  ok => {
    process.exitCode = ok ? 0 : 1;
  },
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
