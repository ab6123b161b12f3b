// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, ofKind, render, storeCharts } from './charts.mjs';

/** What YAML takes for something else than a word where it stands alone. */
const WORDS = ['no', 'on', 'off', 'y', 'true', 'null'];
const EVERYTHING = {
  ingress: { class: 'traefik', tls: { enabled: true, issuer: 'letsencrypt' } },
};

/** Every text of an object that is a name, a namespace or a label, whatever it has become. */
function names(part, key, found = []) {
  const named = /^(name|namespace|serviceAccountName|secretName|claimName)$/;
  if (part && typeof part === 'object') {
    for (const [of, value] of Object.entries(part)) {
      const isLabel = /^(labels|matchLabels)$/.test(key ?? '');
      if (typeof value === 'object' && value) names(value, of, found);
      else if (isLabel || named.test(of)) found.push(value);
    }
  }
  return found;
}

for (const chart of storeCharts) {
  for (const word of WORDS) {
    test(`${chart.name}: a store may be called ${word}`, () => {
      const objects = render({ chart, release: word, values: EVERYTHING });
      const texts = objects.flatMap(object => names(object));
      assert.ok(texts.length > 200);
      assert.deepEqual(
        texts.filter(text => typeof text !== 'string'),
        [],
      );
      assert.ok(find(objects, 'ServiceAccount', word));
    });
  }

  test(`${chart.name}: a release, a namespace and a Secret may be called by a number`, () => {
    const objects = render({
      chart,
      release: '123',
      values: {
        store: { name: 'shop' },
        secrets: { existingSecret: '456' },
        ingress: { tls: { enabled: true, existingSecret: '789' } },
      },
      args: ['--namespace=2024'],
    });
    assert.deepEqual(
      objects
        .flatMap(object => names(object))
        .filter(text => typeof text !== 'string'),
      [],
    );
    assert.equal(ofKind(objects, 'Ingress')[0].spec.tls[0].secretName, '789');
  });

  test(`${chart.name} lets nobody's labels take the place of its own`, () => {
    for (const label of [
      'app.kubernetes.io/part-of',
      'app.kubernetes.io/component',
      'app.kubernetes.io/instance',
      'helm.sh/chart',
      'storekeeper.io/store-id',
    ]) {
      assert.throws(
        () => render({ chart, values: { labels: { [label]: 'x' } } }),
        new RegExp(`labels: \\\\?"${label}\\\\?" is the chart's own`),
      );
    }
  });

  test(`${chart.name} refuses a global key that it does not know, but not one of the chart that it is a part of`, () => {
    assert.throws(
      () => render({ chart, values: { global: { basedomain: 'x.example' } } }),
      /global\.basedomain: there is no such key/,
    );
  });
}
