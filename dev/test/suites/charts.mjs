// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { ensureBothHelms } from '../../toolchain/ensureBothHelms.mjs';
import { addTotals } from '../addTotals.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { stream } from '../stream.mjs';

const CHARTS = join(repository.root, 'charts');

/**
 * With each Helm: lints and renders each chart with its own values and with each further values file, then runs the
 * charts' tests.
 */
export async function charts({ log }) {
  const { helms, missing } = await ensureBothHelms({ log });
  const totals = [{ passed: 0, failed: 0, skipped: missing }];
  for (const helm of helms) {
    totals.push(await lintAndRender({ helm, log }));
    totals.push(
      await nodeTest({
        files: globSync('charts/tests/**/*.test.mjs', { cwd: repository.root }),
        env: { HELM: helm.file },
        log,
        report: join(repository.logs, `test-charts-helm-${helm.major}.tap`),
      }),
    );
  }
  return addTotals(totals);
}

async function lintAndRender({ helm, log }) {
  const totals = { passed: 0, failed: 0 };
  for (const chart of chartFolders()) {
    for (const values of [undefined, ...valuesFiles(chart)]) {
      const given = values ? ['--values', values] : [];
      const commands = [['lint', '--strict', chart, ...given]];
      if (!isLibrary(chart)) {
        commands.push(['template', 'lint-check', chart, ...given]);
      }
      for (const args of commands) {
        const ok = await quietly({ helm, args, log });
        totals[ok ? 'passed' : 'failed'] += 1;
      }
    }
  }
  return totals;
}

function chartFolders() {
  return existsSync(CHARTS)
    ? readdirSync(CHARTS)
        .map(name => join(CHARTS, name))
        .filter(folder => existsSync(join(folder, 'Chart.yaml')))
    : [];
}

function valuesFiles(chart) {
  return globSync('{values-*.yaml,ci/*.yaml}', { cwd: chart }).map(file =>
    join(chart, file),
  );
}

function isLibrary(chart) {
  return /^type: library$/m.test(
    readFileSync(join(chart, 'Chart.yaml'), 'utf8'),
  );
}

/** A rendered chart is long: its text goes to the log, and is shown where something is wrong. */
async function quietly({ helm, args, log }) {
  const command = helm.file;
  const { ok, output } = await stream({ command, args, log, show: false });
  const words = [args[0], ...args.slice(1).map(arg => basename(arg))];
  const name = `Helm ${helm.major}: ${words.join(' ')}`;
  process.stdout.write(ok ? `✓ ${name}\n` : `✗ ${name}\n${output}\n`);
  return ok;
}
