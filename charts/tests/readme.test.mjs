// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartReadmes } from '../readme/chartReadmes.mjs';
import { valuesRows } from '../readme/valuesTable.mjs';
import { storeCharts } from './charts.mjs';

const readmes = await chartReadmes();

test('each chart of a store has a table of its values', () => {
  assert.deepEqual(
    storeCharts
      .map(({ name }) => name)
      .filter(name => !readmes.some(({ chart }) => chart === name)),
    [],
  );
});

for (const { chart, values, text, wanted } of readmes) {
  test(`${chart}: the table of values is what the comments of values.yaml say`, () => {
    assert.equal(text, wanted, 'run: node charts/readme/main.mjs');
  });

  test(`${chart}: every value is explained`, () => {
    const silent = valuesRows(values).filter(({ meaning }) => !meaning);
    assert.deepEqual(silent, []);
  });
}

test('a comment belongs to the key below it, and a map without comments is one value', () => {
  assert.deepEqual(
    valuesRows(`
# A licence.

# The first.
first: 1
second:
  # Of the part,
  # in two lines.
  part: []
  # Short.
  other: { a: '', b: [c] }
# Together.
third:
  x: 1
`),
    [
      { key: 'first', fallback: '1', meaning: 'The first.' },
      {
        key: 'second.part',
        fallback: '',
        meaning: 'Of the part, in two lines.',
      },
      { key: 'second.other', fallback: "{ a: '', b: [c] }", meaning: 'Short.' },
      { key: 'third', fallback: '{ x: 1 }', meaning: 'Together.' },
    ],
  );
});
