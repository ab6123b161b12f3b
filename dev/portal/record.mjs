// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes what a later run has to know of a process: as a whole or not at all, whenever this one is killed. */
export function keepRecord(file, record) {
  const part = `${file}.part`;
  writeFileSync(part, JSON.stringify(record));
  renameSync(part, file);
}

/** Undefined where there is none, or none that was written to its end. */
export function readRecord(file) {
  if (!existsSync(file)) {
    return undefined;
  }
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
