// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { storeCharts } from './charts.mjs';

/** Keys that people rely on, whatever the engine. */
const PROMISED = [
  'global.environment',
  'global.baseDomain',
  'global.storageClass',
  'global.imageRegistry',
  'global.imagePullSecrets',
  'store.name',
  'store.engine',
  'store.persistence.size',
  'store.resources',
  'store.autoscaling.enabled',
  'ingress.host',
  'ingress.class',
  'ingress.annotations',
  'ingress.controllerNamespace',
  'ingress.tls.enabled',
  'ingress.tls.issuer',
  'ingress.tls.existingSecret',
  'secrets.existingSecret',
  'secrets.dbPassword.autoGenerate',
  'secrets.dbPassword.length',
  'deletionPolicy.retainData',
  'deletionPolicy.backupBeforeDelete',
  'deletionPolicy.retentionDays',
  'nodeSelector',
  'tolerations',
  'affinity',
  'priorityClassName',
  'extraEnv',
  'labels',
  'annotations',
];
const PROMISED_OF = { woocommerce: ['secrets.wordpressSalt.autoGenerate'] };

/** Every key with a name of its own, as a path; what people name themselves (plans, labels) is no such key. */
function pathsOfSchema(schema, root, path = []) {
  const { properties } = schema.$ref
    ? root.$defs[schema.$ref.split('/').pop()]
    : schema;
  return properties
    ? Object.entries(properties).flatMap(([key, part]) =>
        pathsOfSchema(part, root, [...path, key]),
      )
    : [path.join('.')];
}

const at = (values, path) =>
  path
    .split('.')
    .reduce(
      (part, key) =>
        typeof part === 'object' && part && key in part ? part[key] : undefined,
      values,
    );

for (const chart of storeCharts) {
  const read = name => readFileSync(join(chart.path, name), 'utf8');
  const values = parse(read('values.yaml'));

  test(`${chart.name} has the keys that are promised`, () => {
    const promised = [...PROMISED, ...(PROMISED_OF[chart.name] ?? [])];
    assert.deepEqual(
      promised.filter(path => at(values, path) === undefined),
      [],
    );
  });

  test(`${chart.name} shows every key that its schema allows`, () => {
    const schema = JSON.parse(read('values.schema.json'));
    const silent = pathsOfSchema(schema, schema).filter(
      path =>
        at(values, path) === undefined &&
        // What is left to the plan, and Helm's own key for the library.
        !/(^|\.)resources\.|^store-library$/.test(path),
    );
    assert.deepEqual(silent, []);
  });
}
