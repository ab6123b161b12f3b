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

/** A goal, and whether it was met. */
function goal(value, limit, { below = false } = {}) {
  if (value === undefined || Number.isNaN(value)) {
    return `${below ? '<' : '≤'} ${limit}: not measured`;
  }
  const met = below ? value < limit : value <= limit;
  return `${below ? '<' : '≤'} ${limit}: ${met ? 'met' : 'MISSED'}`;
}

/** The table of one run, goals beside the figures. */
export function reportLoad(measured) {
  const { stores, concurrency, portal, loop, idle, empty } = measured;
  const row = (what, ours, theirs, limit = '') => [what, ours, theirs, limit];
  const both = (what, read, digits) =>
    row(what, figure(read(portal), digits), figure(read(loop), digits));
  const ours = (what, value, digits, limit) =>
    row(what, figure(value, digits), '–', limit);
  const delay = (what, key) => {
    const [median, p95] = delays(portal, key);
    return row(
      what,
      `${figure(median, 0)} / ${figure(p95, 0)}`,
      '–',
      goal(p95, GOALS.seenMs),
    );
  };
  const times = (what, timings, limit) => {
    const [median, p95] = [0.5, 0.95].map(part => timings.quantile(part));
    return row(
      what,
      `${figure(median, 0)} / ${figure(p95, 0)}`,
      '–',
      goal(p95, limit),
    );
  };
  const ratio = portal.seconds / loop.seconds;
  const { alone, amid } = portal.another;
  return table({
    head: [
      `${stores} stores, ${concurrency} Helm at a time`,
      'portal',
      'loop',
      'goal',
    ],
    rows: [
      both('seconds until all workloads are ready', run => run.seconds),
      row('ratio', figure(ratio, 2), '1', goal(ratio, GOALS.ratio)),
      both('releases a second', run => stores / run.seconds, 2),
      both('processor seconds', run => run.cpuSeconds),
      ours('of these the portal without Helm', portal.portalCpuSeconds),
      both('API requests a store', run => run.requests),
      ours('of these the portal without Helm', portal.ownRequests),
      ours('most memory, MiB', portal.peakMemory, 0),
      times('accepted, ms p50 / p95', portal.acceptance, GOALS.acceptMs),
      times('listed, ms p50 / p95', portal.listing, GOALS.listMs),
      delay('ready to row, ms p50 / p95', 'rowAt'),
      delay('ready to event, ms p50 / p95', 'eventAt'),
      delay('ready to page, ms p50 / p95', 'pageAt'),
      row(
        "another owner's store, s alone / amid the burst",
        `${figure(alone)} / ${figure(amid)}`,
        '–',
        goal(amid, figure(2 * alone)),
      ),
      ours(
        'at rest, % of a core',
        idle.percent,
        1,
        goal(idle.percent, GOALS.idlePercent, { below: true }),
      ),
      ours('the same before there was a store', empty.percent),
      row(
        'at rest, claims / rows written',
        `${idle.claims} / ${idle.rows}`,
        '–',
        goal(idle.claims + idle.rows, 0),
      ),
    ],
  });
}
