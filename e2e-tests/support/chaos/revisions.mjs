// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { helm } from '../kube.mjs';

const WISHED = /^storekeeper generation=(\d+) attempt=(\d+) /;
/** What Helm itself says of a revision that a recovery made, or that something went wrong with. */
const LABELLED =
  /^(Rollback to \d+|Preparing (upgrade|rollback)|Upgrade ".*" failed|Release ".*" failed|Initial install underway)/;

/**
 * The generations that a release's history stands for, oldest first, each as often as there is a revision of an attempt
 * at it; throws where a revision says neither what it was made for nor that it is none.
 */
export async function wishedGenerations({ name, namespace }) {
  const history = await helm('history', name, `--namespace=${namespace}`);
  const attempts = new Map();
  const generations = [];
  for (const { revision, description } of history) {
    const [mark, generation] = WISHED.exec(description) ?? [];
    if (mark && attempts.has(mark)) {
      throw new Error(
        `${name}: revisions ${attempts.get(
          mark,
        )} and ${revision} are of the same attempt`,
      );
    }
    if (mark) {
      attempts.set(mark, revision);
      generations.push(Number(generation));
    } else if (!LABELLED.test(description)) {
      throw new Error(`${name}: revision ${revision} is ${description}`);
    }
  }
  return generations;
}
