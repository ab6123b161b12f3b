// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';

/**
 * Reads a measurement's own options, and those that all have: --context and --help.
 *
 * @param {{usage: string, options: import('node:util').ParseArgsConfig['options']}} what
 * @returns their values; undefined where --help was asked for and has been given
 */
export function readOptions({ usage, options }) {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      ...options,
      context: { type: 'string', default: process.env.STOREKEEPER_CONTEXT },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return undefined;
  }
  return values;
}
