// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { ensureKubernetesTools } from '../../toolchain/ensureKubernetesTools.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { stream } from '../stream.mjs';

const CHARTS = join(repository.root, 'charts');

/** Lints and renders each chart with its own values and with each further values file, then runs the charts' tests. */
export async function charts({ log }) {
  const { helm } = await ensureKubernetesTools({ log });
  const totals = { passed: 0, failed: 0, skipped: [] };
  for (const chart of chartFolders()) {
    for (const values of [undefined, ...valuesFiles(chart)]) {
      const given = values ? ['--values', values] : [];
      const commands = [['lint', '--strict', chart, ...given]];
      if (!isLibrary(chart)) {
        commands.push(['template', 'lint-check', chart, ...given]);
      }
      for (const args of commands) {
        const ok = await quietly({ command: helm.file, args, log });
        totals[ok ? 'passed' : 'failed'] += 1;
      }
    }
  }
  const files = globSync('charts/tests/**/*.test.{mjs,js}', {
    cwd: repository.root,
  });
  if (files.length > 0) {
    const tests = await nodeTest({
      files,
      log,
      report: join(repository.logs, 'test-charts.tap'),
    });
    totals.passed += tests.passed;
    totals.failed += tests.failed;
    totals.skipped.push(...tests.skipped);
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
async function quietly({ command, args, log }) {
  const { ok, output } = await stream({ command, args, log, show: false });
  const name = [args[0], ...args.slice(1).map(arg => basename(arg))].join(' ');
  process.stdout.write(ok ? `✓ helm ${name}\n` : `✗ helm ${name}\n${output}\n`);
  return ok;
}
