// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';

const SETTLE_SECONDS = 120;
const POLL_MS = 250;
const PROTOCOLS = { tcp: 'TCP', udp: 'UDP', lookup: 'UDP' };

/**
 * Everyone's attempts to reach everything, repeated while the network policies ("walls") of either store are up or down.
 * An attempt counts as denied only if it succeeds once the walls in its way are down.
 */
export class Trials {
  /**
   * @param {{
   *   sources: {name: string, place: 'a' | 'outside', component?: string, probe: import('./Probe.mjs').Probe}[],
   *   targets: {label: string, place: 'a' | 'b' | 'outside', component?: string, kind: string, host?: string, port: number}[],
   *   rules: ReturnType<typeof import('./networkRules.mjs').networkRules>,
   * }} options
   */
  static create({ sources, targets, rules }) {
    const all = sources.flatMap(source =>
      targets
        .filter(target => isOfInterest(source, target))
        .map(target => ({
          source,
          target,
          protocol: PROTOCOLS[target.kind],
          allowed: isAllowed({ source, target, rules }),
          seen: [],
        })),
    );
    return new Trials(all);
  }

  constructor(all) {
    this.all = all;
  }

  /**
   * Tries until all at once is as it has to be with these walls, and notes that on each trial. Throws with what is
   * otherwise.
   *
   * @param {{a: boolean, b: boolean}} walls
   */
  async settle(walls) {
    const deadline = Date.now() + SETTLE_SECONDS * 1000;
    let wrong = this.all;
    for (;;) {
      // Only what was wrong is asked again; in the end everything at once has to be right.
      const isWhole = wrong === this.all;
      wrong = await tryAgain(wrong, walls);
      if (wrong.length === 0 && isWhole) {
        break;
      }
      if (Date.now() > deadline) {
        throw new Error(
          `After ${SETTLE_SECONDS} s with walls ${JSON.stringify(
            walls,
          )}:\n${complain(wrong)}`,
        );
      }
      if (wrong.length === 0) {
        wrong = this.all;
      } else {
        await pause(POLL_MS);
      }
    }
    for (const trial of this.all) {
      trial.seen.push({ ...walls, open: !isBlocked(trial, walls) });
    }
  }
}

async function tryAgain(trials, walls) {
  const bySource = Map.groupBy(trials, ({ source }) => source);
  const wrong = await Promise.all(
    [...bySource].map(async ([source, own]) => {
      const answers = await source.probe.ask(own.map(({ target }) => target));
      return own.filter((trial, index) => {
        trial.last = answers[index];
        return (trial.last === 'open') === isBlocked(trial, walls);
      });
    }),
  );
  return wrong.flat();
}

function isOfInterest(source, target) {
  // What goes to one's own address, by whatever detour, crosses no wall.
  const isItself =
    target.host === source.probe.address ||
    (target.place === source.place &&
      target.component !== undefined &&
      target.component === source.component);
  return !isItself && (source.place === 'a' || target.place !== 'outside');
}

/** Both ends have to agree where both are in a store; whoever is in none needs only the other one's consent. */
function isAllowed({ source, target, rules }) {
  if (!source.component || !target.component) {
    return false;
  }
  if (source.place === 'a' && target.place === 'b') {
    return false;
  }
  const has = half =>
    rules.some(
      rule =>
        rule.half === half &&
        rule.from === source.component &&
        rule.to === target.component &&
        rule.protocol === PROTOCOLS[target.kind] &&
        rule.port === target.port,
    );
  return (
    (source.place === 'outside' || has('egress')) &&
    (target.place === 'outside' || has('ingress'))
  );
}

function isBlocked({ allowed, source, target }, walls) {
  const crosses = place => source.place === place || target.place === place;
  return !allowed && ((walls.a && crosses('a')) || (walls.b && crosses('b')));
}

const complain = wrong =>
  wrong
    .slice(0, 40)
    .map(
      ({ source, target, last }) =>
        `  ${source.name} → ${target.label} (${target.place}): ${last}`,
    )
    .join('\n');
