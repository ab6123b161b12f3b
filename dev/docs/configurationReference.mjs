// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';

const { loadConfigSchema } = createRequire(import.meta.url)(
  '@backstage/config-loader',
);

const PLUGIN = join(repository.root, 'plugins/stores-backend/package.json');
const INTRODUCTION = `# Configuration

Everything under \`stores\` in the portal's \`app-config.yaml\`. Nothing of it is necessary: without it there is one
cluster, reached as kubectl would reach it. The table is written from
[config.d.ts](../plugins/stores-backend/config.d.ts) by \`npm run docs:configuration\`.
`;

/** Where the reference is. */
export const CONFIGURATION_FILE = join(
  repository.root,
  'docs',
  'configuration.md',
);

/** The reference as the backend plugin's own schema says it, as Markdown. */
export async function configurationReference() {
  const schema = await loadConfigSchema({
    dependencies: [],
    packagePaths: [PLUGIN],
    excludePackageDependencies: true,
  });
  const [{ value }] = schema.serialize().schemas;
  const rows = rowsOf('stores', value.properties.stores);
  return [
    INTRODUCTION,
    '| field | type | what it says |',
    '| --- | --- | --- |',
    ...rows.map(cells => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

/** A row for each field that holds a value; what is said of an object stands before its fields. */
function rowsOf(path, schema) {
  const text = (schema.description ?? '').replaceAll('|', '\\|');
  if (schema.type === 'array' && schema.items.type === 'object') {
    return [
      [`\`${path}\``, 'list', text],
      ...rowsOf(`${path}[]`, { ...schema.items, description: undefined }),
    ];
  }
  const fields = Object.entries(schema.properties ?? {});
  const any = schema.additionalProperties;
  if (any?.type === 'object') fields.push(['*', any]);
  if (fields.length === 0) return [[`\`${path}\``, typeOf(schema), text]];
  return [
    ...(text ? [[`\`${path}\``, 'object', text]] : []),
    ...fields.flatMap(([name, field]) => rowsOf(`${path}.${name}`, field)),
  ];
}

function typeOf({ type, enum: values, anyOf }) {
  if (values) return values.map(value => `\`${value}\``).join(' or ');
  // A duration is an object of years to milliseconds, or a text such as "10 minutes".
  if (anyOf) return 'duration';
  return type === 'object' ? 'texts by name' : type;
}
