// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { formatDuration } from '../../text/formatDuration';
import { averageVisit, hoursOf, VisitHour } from '../../text/visitHours';
import { storesTranslationRef } from '../../translation';

const BAR = 3;
const GAP = 2;
const HEIGHT = 20;

/** Each state has a height of its own too, so that the strip can be read without its colours. */
const HEIGHTS = { ok: HEIGHT, partly: 13, failed: 7, none: 2 };

const useStyles = makeStyles(theme => ({
  strip: { display: 'block' },
  wide: { width: '100%', maxWidth: 480, height: 24 },
  ok: { fill: theme.palette.status.ok },
  partly: { fill: theme.palette.status.warning },
  failed: { fill: theme.palette.status.error },
  none: { fill: theme.palette.text.disabled },
  target: { fill: 'transparent' },
  nothing: { color: theme.palette.text.secondary },
}));

/** How the shopper's visits to a shop went in the last day, a bar for each hour. */
export const VisitStrip = (props: {
  visits: Store['visits'];
  /** As wide as there is room, and each hour tells of itself. */
  wide?: boolean;
}) => {
  const { visits, wide } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const describe = useDescription();
  if (!visits) {
    return (
      <span
        role="img"
        className={classes.nothing}
        aria-label={t('shared.visits.none')}
      >
        –
      </span>
    );
  }
  const hours = hoursOf(visits);
  const width = hours.length * (BAR + GAP) - GAP;
  const strip = (
    <svg
      role="img"
      aria-label={describe.day(hours)}
      className={`${classes.strip} ${wide ? classes.wide : ''}`}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {hours.map((hour, index) => {
        const height = HEIGHTS[hour.state];
        const x = index * (BAR + GAP);
        const bar = (
          <rect
            key={hour.time}
            className={classes[hour.state]}
            x={x}
            y={HEIGHT - height}
            width={BAR}
            height={height}
          />
        );
        return wide ? (
          <Tooltip key={hour.time} title={describe.hour(hour)}>
            <g>
              <rect
                className={classes.target}
                x={x - GAP / 2}
                width={BAR + GAP}
                height={HEIGHT}
              />
              {bar}
            </g>
          </Tooltip>
        ) : (
          bar
        );
      })}
    </svg>
  );
  return wide ? strip : <Tooltip title={describe.day(hours)}>{strip}</Tooltip>;
};

/** What a strip says in words, on hover and to screen readers. */
function useDescription() {
  const { t } = useTranslationRef(storesTranslationRef);
  return {
    day(hours: VisitHour[]) {
      const bad = hours.filter(({ failed }) => failed > 0).length;
      const average = averageVisit(hours);
      const outcome =
        bad > 0
          ? t('shared.visits.dayFailed', { count: bad })
          : t('shared.visits.dayOk');
      return average === undefined
        ? outcome
        : t('shared.visits.day', { outcome, time: formatDuration(average) });
    },
    hour({ time, state, ok, failed, milliseconds }: VisitHour) {
      if (state === 'none') return t('shared.visits.hourNone', { time });
      return state === 'ok'
        ? t('shared.visits.hourOk', {
            time,
            count: ok,
            duration: formatDuration(milliseconds),
          })
        : t('shared.visits.hourFailed', {
            time,
            failed: String(failed),
            total: String(ok + failed),
          });
    },
  };
}
