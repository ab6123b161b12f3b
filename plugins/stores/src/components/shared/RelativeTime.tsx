// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import Tooltip from '@material-ui/core/Tooltip';
import { DateTime } from 'luxon';
import { EACH_SECOND, useNow } from '../../hooks/useNow';

/** A moment as "3 minutes ago", with the exact one on hover and for machines. */
export const RelativeTime = (props: {
  at: string;
  /** As an age, like "3 minutes". */
  age?: boolean;
}) => {
  const at = DateTime.fromISO(props.at);
  // What is a minute old changes by the minute.
  const young = Date.now() - at.toMillis() < 60_000;
  const now = useNow(young ? EACH_SECOND : 20_000);
  const base = DateTime.fromMillis(Math.max(now, at.toMillis()));
  return (
    <Tooltip title={at.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}>
      <time dateTime={props.at}>
        {props.age ? ageOf(at, base) : at.toRelative({ base })}
      </time>
    </Tooltip>
  );
};

function ageOf(at: DateTime, now: DateTime): string {
  const { days, hours, minutes, seconds } = now
    .diff(at, ['days', 'hours', 'minutes', 'seconds'])
    .toObject();
  if (days) return `${days} d`;
  if (hours) return `${hours} h`;
  if (minutes) return `${minutes} min`;
  return `${Math.round(seconds ?? 0)} s`;
}
