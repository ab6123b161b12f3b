// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ShopCheck,
  VisitHours,
} from '@storekeeper/backstage-plugin-stores-common';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const HOURS_SHOWN = 24;

/** The visits to one store in one hour. */
export type CheckHour = {
  storeId: string;
  /** When the hour began. */
  hour: Date;
  ok: number;
  failed: number;
  /** Of all its visits together. */
  milliseconds: number;
};

/** When the hour of a moment began. */
export function hourOf(moment: Date): Date {
  return new Date(moment.getTime() - (moment.getTime() % HOUR_MILLISECONDS));
}

/** One visit as the count of its hour. */
export function toCheckHour(options: {
  storeId: string;
  check: ShopCheck;
}): CheckHour {
  const { storeId, check } = options;
  return {
    storeId,
    hour: hourOf(new Date(check.at)),
    ok: check.ok ? 1 : 0,
    failed: check.ok ? 0 : 1,
    milliseconds: Math.round(check.milliseconds),
  };
}

/** When the first of the hours begins that are shown at a moment. */
export function firstHourShown(now: Date): Date {
  return new Date(
    hourOf(now).getTime() - (HOURS_SHOWN - 1) * HOUR_MILLISECONDS,
  );
}

/** The last day of each store hour by hour, by the store's id; stores without a visit are left out. */
export function visitHoursByStore(
  rows: CheckHour[],
  now: Date,
): Map<string, VisitHours> {
  const from = firstHourShown(now);
  const stores = new Map<string, VisitHours>();
  for (const { storeId, hour, ok, failed, milliseconds } of rows) {
    const index = (hour.getTime() - from.getTime()) / HOUR_MILLISECONDS;
    // The clock of another portal may be ahead.
    if (index < 0 || index >= HOURS_SHOWN) continue;
    const hours = stores.get(storeId) ?? emptyHours(from);
    stores.set(storeId, hours);
    // The same hour may come in parts, each with a mean of its own.
    const before = hours.ok[index] + hours.failed[index];
    const total = hours.milliseconds[index] * before + milliseconds;
    hours.ok[index] += ok;
    hours.failed[index] += failed;
    hours.milliseconds[index] = Math.round(total / (before + ok + failed));
  }
  return stores;
}

function emptyHours(from: Date): VisitHours {
  const zeros = () => Array<number>(HOURS_SHOWN).fill(0);
  return {
    from: from.toISOString(),
    ok: zeros(),
    failed: zeros(),
    milliseconds: zeros(),
  };
}
