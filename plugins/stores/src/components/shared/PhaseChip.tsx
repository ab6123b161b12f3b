// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { EACH_SECOND, useNow } from '../../hooks/useNow';
import { isAtRest } from '../../hooks/pollIntervals';
import { formatEstimate } from '../../text/formatDuration';
import { isForOperator } from '../../text/isForOperator';
import { lineNumbers } from '../../text/lineNumbers';
import { activeStep, secondsLeft } from '../../text/storeWait';
import { storesTranslationRef } from '../../translation';
import { PhaseIcon } from './PhaseIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  detail: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** The phase by icon and word, with what the store waits for and how long that is expected to take. */
export const PhaseChip = (props: { store: Store; receivedAt: number }) => {
  const { store, receivedAt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const moving = !isAtRest(store) && store.phase !== 'Degraded';
  const now = useNow(
    moving && store.secondsLeft !== undefined ? EACH_SECOND : undefined,
  );
  const step = moving ? activeStep(store) : undefined;
  const left = moving ? secondsLeft(store, receivedAt, now) : undefined;
  const details = [
    isForOperator(store)
      ? t('phase.waitsForOperator')
      : !store.line && step?.title,
    store.line && t('phase.inLine', lineNumbers(store.line)),
    left !== undefined &&
      t('phase.secondsLeft', { time: formatEstimate(left) }),
    store.phase === 'Failed' && store.failure?.title,
  ].filter(Boolean);
  return (
    <span className={classes.root}>
      <PhaseIcon phase={store.phase} />
      <span>
        {t(`phase.label.${store.phase}`)}
        {details.length > 0 && (
          <span className={classes.detail}>{details.join(' · ')}</span>
        )}
      </span>
    </span>
  );
};
