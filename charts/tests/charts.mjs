// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where `npm start` and `npm test` put Helm when there is none. */
const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'storekeeper',
);

/** The charts that install a store, with the values files of each. */
export const storeCharts = ['medusa', 'woocommerce'].map(name => ({
  name,
  path: join(folder, name),
  valuesFiles: readdirSync(join(folder, name)).filter(file =>
    /^values-.*\.yaml$/.test(file),
  ),
}));

export function helm(args, input) {
  return execFileSync(process.env.HELM ?? 'helm', args, {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(cache, 'bin')}${delimiter}${process.env.PATH}`,
    },
  });
}

/**
 * Renders what an installation makes, without a cluster: not what "helm test" adds for a while.
 *
 * @param {{ chart: { path: string }, release?: string, files?: string[], values?: object, args?: string[] }} options
 * @returns {object[]} the objects
 */
export function render({
  chart,
  release = 'shop',
  files = [],
  values,
  args = [],
}) {
  const text = helm(
    [
      'template',
      release,
      chart.path,
      '--namespace=store-test',
      '--skip-tests',
      ...files.map(file => `--values=${join(chart.path, file)}`),
      ...(values ? ['--values=-'] : []),
      ...args,
    ],
    values && JSON.stringify(values),
  );
  // As Kubernetes reads it, to whom a bare no is false.
  return parseAllDocuments(text, { version: '1.1' })
    .map(document => document.toJS())
    .filter(Boolean);
}

export const ofKind = (objects, kind) =>
  objects.filter(object => object.kind === kind);

export const find = (objects, kind, name) =>
  ofKind(objects, kind).find(({ metadata }) => metadata.name === name);

/** Every pod template, with the object that it is in. */
export function podTemplates(objects) {
  return objects
    .map(object => ({
      object,
      template: (object.spec?.jobTemplate ?? object).spec?.template,
    }))
    .filter(({ template }) => template?.spec?.containers);
}

export const containers = ({ spec }) => [
  ...(spec.initContainers ?? []),
  ...spec.containers,
];
