// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import repository from '../../bootstrap/repository.js';
import { ensureBothHelms } from '../../toolchain/ensureBothHelms.mjs';
import { ensureKubernetesSchema } from '../../toolchain/ensureKubernetesSchema.mjs';
import { ensureKubeScore } from '../../toolchain/ensureKubeScore.mjs';
import { addTotals } from '../addTotals.mjs';
import { nodeTest } from '../nodeTest.mjs';
import { stream } from '../stream.mjs';

const CHARTS = join(repository.root, 'charts');

/** The oldest and the newest Kubernetes that the charts support. */
const KUBERNETES = { 1.24: 'v1.24.17', 1.35: 'v1.35.4' };

/**
 * With each Helm: lints and renders each chart with its own values and with each further values file, then runs the
 * charts' tests.
 */
export async function charts({ log }) {
  const { helms, missing } = await ensureBothHelms({ log });
  const validators = await ensureValidators({ log });
  const skipped = [...missing, ...validators.missing];
  const totals = [{ passed: 0, failed: 0, skipped }];
  for (const helm of helms) {
    totals.push(await lintAndRender({ helm, log }));
    totals.push(
      await nodeTest({
        files: globSync('charts/tests/**/*.test.mjs', { cwd: repository.root }),
        env: { HELM: helm.file, ...validators.env },
        log,
        report: join(repository.logs, `test-charts-helm-${helm.major}.tap`),
      }),
    );
  }
  return addTotals(totals);
}

/** What judges the rendered charts by rules that are not this project's own. */
async function ensureValidators({ log }) {
  const missing = [];
  const schemas = {};
  for (const [minor, version] of Object.entries(KUBERNETES)) {
    const schema = await ensureKubernetesSchema({ version, log });
    if (schema.file) {
      schemas[minor] = schema.file;
    } else {
      const what = `what Kubernetes ${minor} knows`;
      missing.push({ what, why: schema.missing });
    }
  }
  const score = await ensureKubeScore({ log });
  if (score.missing) {
    missing.push({ what: 'kube-score', why: score.missing });
  }
  return {
    missing,
    env: {
      KUBERNETES_SCHEMAS: JSON.stringify(schemas),
      ...(score.file && { KUBE_SCORE: score.file }),
    },
  };
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
