// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { DateTime } from 'luxon';
import { formatDuration } from '../../../text/formatDuration';
import { storesTranslationRef } from '../../../translation';

const LENGTH = 40;

const useStyles = makeStyles(theme => ({
  strip: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: 2,
    height: 24,
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(0.5, 0, 0),
  },
  // A failed visit is also shorter, so that the strip can be read without its colours.
  check: { flex: '1 1 0', maxWidth: 12, borderRadius: 2 },
  ok: { height: 24, backgroundColor: theme.palette.status.ok },
  failed: { height: 12, backgroundColor: theme.palette.status.error },
}));

/** The last visits, oldest first, one bar each. */
export const CheckStrip = ({ checks }: { checks: ShopCheck[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  if (checks.length === 0) return null;
  const describe = (check: ShopCheck) => {
    const time = DateTime.fromISO(check.at).toLocaleString(
      DateTime.DATETIME_SHORT_WITH_SECONDS,
    );
    const failed = check.steps.find(step => !step.ok);
    return check.ok
      ? t('entity.health.checkOk', {
          time,
          duration: formatDuration(check.milliseconds),
        })
      : t('entity.health.checkFailed', { time, step: failed?.title ?? '' });
  };
  return (
    <div>
      <Typography variant="subtitle2" component="h4">
        {t('entity.health.lastChecks')}
      </Typography>
      <ul className={classes.strip}>
        {checks
          .slice(0, LENGTH)
          .reverse()
          .map(check => (
            <Tooltip key={check.at} title={describe(check)}>
              <li
                aria-label={describe(check)}
                className={`${classes.check} ${
                  check.ok ? classes.ok : classes.failed
                }`}
              />
            </Tooltip>
          ))}
      </ul>
    </div>
  );
};
