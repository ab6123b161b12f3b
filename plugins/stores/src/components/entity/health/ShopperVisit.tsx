// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { formatDuration } from '../../../text/formatDuration';
import { storesTranslationRef } from '../../../translation';
import { RelativeTime } from '../../shared/RelativeTime';
import { OkIcon } from './OkIcon';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(0.5, 0, 0),
    fontSize: theme.typography.body2.fontSize,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    fontVariantNumeric: 'tabular-nums',
  },
  message: { gridColumn: 2, color: theme.palette.text.secondary },
}));

/** What the last shopper did, step by step, and how long each took. */
export const ShopperVisit = ({ check }: { check?: ShopCheck }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const failed = check?.steps.find(step => !step.ok);
  return (
    <div>
      <Typography variant="subtitle2" component="h4">
        {t('entity.health.shopper')}
      </Typography>
      {!check && (
        <Typography variant="body2" color="textSecondary">
          {t('entity.health.shopperNone')}
        </Typography>
      )}
      {check && (
        <>
          <Typography variant="body2" color="textSecondary">
            {failed
              ? t('entity.health.shopperFailed', { step: failed.title })
              : t('entity.health.shopperOk', {
                  time: formatDuration(check.milliseconds),
                })}
            {' · '}
            <RelativeTime at={check.at} />
          </Typography>
          <ul className={classes.list}>
            {check.steps.map(step => (
              <li key={step.id} className={classes.step}>
                <OkIcon
                  ok={step.ok}
                  label={t(
                    step.ok
                      ? 'entity.status.stepState.done'
                      : 'entity.status.stepState.failed',
                  )}
                />
                <span>{step.title}</span>
                <span>{formatDuration(step.milliseconds)}</span>
                {step.message && !step.ok && (
                  <span className={classes.message}>{step.message}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
