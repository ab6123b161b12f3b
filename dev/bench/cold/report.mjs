// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { median } from './median.mjs';
import { PHASES } from './phases.mjs';
import { table } from '../table.mjs';

const ROWS = [...Object.keys(PHASES), 'ingress answers', 'a shopper could buy'];

const figure = (number, digits = 1) =>
  number === undefined ? '–' : number.toFixed(digits);

const total = cpu =>
  cpu && Object.values(cpu).reduce((sum, seconds) => sum + seconds, 0);

/**
 * The table of phases in seconds after acceptance, what the stores' pods used of the processor until then, and how the
 * portal compares with Helm alone. Medians where there were several rounds.
 *
 * @param {{engine: string, portal: object[], bare: object[]}[]} results
 */
export function report(results) {
  const phases = table({
    head: [
      'seconds after',
      ...results.flatMap(({ engine }) => [engine, 'bare Helm']),
    ],
    rows: ROWS.map(phase => [
      phase,
      ...results.flatMap(({ portal, bare }) =>
        [portal, bare].map(runs =>
          figure(median(runs.map(one => one.phases[phase]))),
        ),
      ),
    ]),
  });
  const summary = table({
    head: ['', ...results.map(({ engine }) => engine)],
    rows: [
      ['accepted to sellable, s', of(results, ({ portal }) => seconds(portal))],
      [
        'helm upgrade --install --wait, s',
        of(results, ({ bare }) => seconds(bare)),
      ],
      [
        'ratio',
        of(results, ({ portal, bare }) => seconds(portal) / seconds(bare), 2),
      ],
      [
        'CPU-seconds of the pods',
        of(results, ({ portal }) =>
          median(portal.map(({ cpu }) => total(cpu))),
        ),
      ],
    ].map(([title, figures]) => [title, ...figures]),
  });
  const parts = results.flatMap(({ engine, portal }) =>
    Object.keys(portal[0].cpu ?? {}).map(part => [
      `${engine}: ${part}`,
      figure(median(portal.map(({ cpu }) => cpu?.[part]))),
    ]),
  );
  const cpu = table({ head: ['CPU-seconds of', 's'], rows: parts });
  return [phases, summary, cpu].join('\n\n');
}

const seconds = runs => median(runs.map(one => one.seconds));

const of = (results, read, digits) =>
  results.map(result => figure(read(result), digits));
