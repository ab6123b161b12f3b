// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render, storeCharts } from './charts.mjs';
import { StrictSchema } from './StrictSchema.mjs';

/** The oldest and the newest Kubernetes that the charts support, by minor version: the files that describe them. */
const files = JSON.parse(process.env.KUBERNETES_SCHEMAS ?? '{}');

/** Everything that a chart can be told to make. */
const EVERYTHING = {
  store: { autoscaling: { enabled: true } },
  ingress: {
    class: 'traefik',
    tls: { enabled: true, issuer: 'letsencrypt' },
  },
};

for (const [minor, file] of Object.entries(files)) {
  const schema = StrictSchema.create(file);

  test(`Kubernetes ${minor}: a field that it does not know is found`, () => {
    const [object] = render({ chart: storeCharts[0] });
    const wrong = { ...object, spec: { ...object.spec, podSelecter: {} } };
    assert.deepEqual(schema.faults(object), []);
    assert.match(schema.faults(wrong)[0], /podSelecter/);
    assert.match(
      schema.faults({ ...object, apiVersion: 'v9' })[0],
      /not known/,
    );
  });

  for (const chart of storeCharts) {
    for (const valuesFile of [undefined, ...chart.valuesFiles]) {
      for (const values of [undefined, EVERYTHING]) {
        const how = [valuesFile ?? 'its own values', values && 'everything on'];
        const title = how.filter(Boolean).join(' and ');
        test(`Kubernetes ${minor} knows every field of ${chart.name} with ${title}`, () => {
          const objects = render({
            chart,
            files: valuesFile ? [valuesFile] : [],
            values,
            args: [`--kube-version=${minor}.0`, '--skip-tests=false'],
          });
          assert.ok(objects.length > 20);
          assert.deepEqual(
            objects.flatMap(object => schema.faults(object)),
            [],
          );
        });
      }
    }
  }
}
