// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { valuesTable } from './valuesTable.mjs';

const charts = join(dirname(fileURLToPath(import.meta.url)), '..');
const MARKED = /(<!-- values -->\n)[^]*?(<!-- \/values -->)/;

/**
 * The README of each chart that has a place for a table of its values, as it is and as it should be.
 *
 * @returns {Promise<{chart: string, file: string, values: string, text: string, wanted: string}[]>}
 */
export async function chartReadmes() {
  const files = globSync('*/values.yaml', { cwd: charts }).sort();
  return Promise.all(
    files.map(async name => {
      const chart = dirname(name);
      const values = readFileSync(join(charts, name), 'utf8');
      const file = join(charts, chart, 'README.md');
      const text = readFileSync(file, 'utf8');
      if (!MARKED.test(text)) {
        throw new Error(`${file} has no place for the table of its values`);
      }
      const filled = text.replace(
        MARKED,
        (_, start, end) => `${start}\n${valuesTable(values)}\n${end}`,
      );
      const settings = await prettier.resolveConfig(file);
      const wanted = prettier.format(filled, { ...settings, filepath: file });
      return { chart, file, values, text, wanted };
    }),
  );
}
