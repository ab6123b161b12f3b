// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { table } from '../table.mjs';

const GOALS = {
  ratio: 1.2,
  acceptMs: 200,
  listMs: 300,
  seenMs: 1000,
  idlePercent: 2,
};

const figure = (value, digits = 1) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

function quantile(values, part) {
  const sorted = values
    .filter(value => value !== undefined)
    .sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)];
}

/** How much later than the cluster's own notice the portal had it, in milliseconds. */
function delays({ timestamps }, key) {
  const late = timestamps.map(one =>
    one[key] === undefined ? undefined : Math.max(one[key] - one.readyAt, 0),
  );
  return [quantile(late, 0.5), quantile(late, 0.95)];
}

/** The table of one run, goals beside the figures. */
export function reportLoad({ stores, concurrency, portal, loop, idle }) {
  const row = (what, ours, theirs, goal = '') => [what, ours, theirs, goal];
  const both = (what, read, digits, goal) =>
    row(what, figure(read(portal), digits), figure(read(loop), digits), goal);
  const delay = (what, key, goal) => {
    const [median, p95] = delays(portal, key);
    return row(what, `${figure(median, 0)} / ${figure(p95, 0)}`, '–', goal);
  };
  const times = timings =>
    `${figure(timings.quantile(0.5), 0)} / ${figure(
      timings.quantile(0.95),
      0,
    )}`;
  return table({
    head: [
      `${stores} stores, ${concurrency} Helm at a time`,
      'portal',
      'loop',
      'goal',
    ],
    rows: [
      both('seconds until all workloads are ready', run => run.seconds),
      row(
        'ratio',
        figure(portal.seconds / loop.seconds, 2),
        '1',
        `≤ ${GOALS.ratio}`,
      ),
      both('releases a second', run => stores / run.seconds, 2),
      both('processor seconds', run => run.cpuSeconds),
      row(
        'of these the portal without Helm',
        figure(portal.portalCpuSeconds),
        '–',
      ),
      both('API requests a store', run => run.requests),
      row('most memory, MiB', figure(portal.peakMemory, 0), '–'),
      row(
        'accepted, ms p50 / p95',
        times(portal.acceptance),
        '–',
        `≤ ${GOALS.acceptMs}`,
      ),
      row(
        'listed, ms p50 / p95',
        times(portal.listing),
        '–',
        `≤ ${GOALS.listMs}`,
      ),
      delay('ready to row, ms p50 / p95', 'rowAt', `≤ ${GOALS.seenMs}`),
      delay('ready to event, ms p50 / p95', 'eventAt', `≤ ${GOALS.seenMs}`),
      delay('ready to page, ms p50 / p95', 'pageAt'),
      row(
        'at rest, % of a core',
        figure(idle.percent),
        '–',
        `< ${GOALS.idlePercent}`,
      ),
      row(
        'at rest, claims / rows written',
        `${idle.claims} / ${idle.rows}`,
        '–',
        '0',
      ),
    ],
  });
}
