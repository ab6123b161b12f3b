// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { VisitHours } from '@storekeeper/backstage-plugin-stores-common';
import { DateTime } from 'luxon';

/** How the visits of an hour went. */
export type HourState = 'ok' | 'partly' | 'failed' | 'none';

/** One hour of a shop's last day. */
export type VisitHour = {
  /** Like 14:00–15:00, in the time of the reader. */
  time: string;
  state: HourState;
  ok: number;
  failed: number;
  /** Average of a visit. */
  milliseconds: number;
};

/** The hours of a shop's last day, the oldest first. */
export function hoursOf(visits: VisitHours): VisitHour[] {
  const from = DateTime.fromISO(visits.from);
  return visits.ok.map((ok, index) => {
    const begin = from.plus({ hours: index });
    const failed = visits.failed[index];
    return {
      time: [begin, begin.plus({ hours: 1 })]
        .map(moment => moment.toLocaleString(DateTime.TIME_24_SIMPLE))
        .join('–'),
      state: stateOf(ok, failed),
      ok,
      failed,
      milliseconds: visits.milliseconds[index],
    };
  });
}

function stateOf(ok: number, failed: number): HourState {
  if (failed > 0) return ok > 0 ? 'partly' : 'failed';
  return ok > 0 ? 'ok' : 'none';
}

/** The average of a visit in milliseconds, over all hours; undefined where there was none. */
export function averageVisit(hours: VisitHour[]): number | undefined {
  const count = (hour: VisitHour) => hour.ok + hour.failed;
  const visits = hours.reduce((sum, hour) => sum + count(hour), 0);
  const total = hours.reduce(
    (sum, hour) => sum + count(hour) * hour.milliseconds,
    0,
  );
  return visits > 0 ? total / visits : undefined;
}
