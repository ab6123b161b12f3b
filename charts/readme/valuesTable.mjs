// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';

/** A default that is longer is left to the values file itself. */
const LONGEST_DEFAULT = 90;

/**
 * The rows of a chart's table of values, made of the keys and comments of its values.yaml: a comment belongs to the key
 * below it. A key whose parts have no comments of their own is one row.
 *
 * @param {string} text of values.yaml
 * @returns {{key: string, fallback: string, meaning: string}[]}
 */
export function valuesRows(text) {
  return rowsOf(parseDocument(text).contents, []);
}

/** The rows as Markdown. */
export function valuesTable(text) {
  return [
    '| Key | Default | Meaning |',
    '| --- | --- | --- |',
    ...valuesRows(text).map(
      ({ key, fallback, meaning }) =>
        `| \`${key}\` | ${fallback && `\`${fallback}\``} | ${meaning} |`,
    ),
  ].join('\n');
}

function rowsOf(map, path) {
  return map.items.flatMap(({ key, value }, index) => {
    const keys = [...path, key.value];
    // What stands above the first key of a map is kept with the map.
    const meaning = sentence(
      key.commentBefore ?? (index === 0 ? map.commentBefore : undefined),
    );
    const row = { key: keys.join('.'), fallback: '', meaning };
    if (!isMap(value) || !hasComments(value)) {
      return [{ ...row, fallback: shown(value) }];
    }
    const parts = rowsOf(value, keys);
    return meaning ? [row, ...parts] : parts;
  });
}

function hasComments(map) {
  let found = Boolean(map.commentBefore);
  visit(map, {
    Node(_, node) {
      if (node !== map && node.commentBefore) {
        found = true;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

/** The lines of a comment as one text; what is above a blank line is no part of it. */
function sentence(comment = '') {
  return comment
    .split(/\n\s*\n/)
    .pop()
    .split('\n')
    .map(line => line.trim())
    .filter(line => !line.startsWith('Copyright'))
    .join(' ')
    .replaceAll('|', '\\|');
}

function shown(node) {
  if (isScalar(node)) {
    return node.value === null ? '' : String(node.value);
  }
  if (isCollection(node) && node.items.length === 0) {
    return '';
  }
  const text = flow(node.toJSON());
  return text.length > LONGEST_DEFAULT ? 'see values.yaml' : text;
}

/** A collection in the short form in which it can be written on a command line or into a values file. */
function flow(value) {
  if (Array.isArray(value)) {
    return `[${value.map(flow).join(', ')}]`;
  }
  if (typeof value === 'object' && value) {
    const parts = Object.entries(value).map(
      ([key, part]) => `${key}: ${flow(part)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return value === '' ? "''" : String(value);
}
