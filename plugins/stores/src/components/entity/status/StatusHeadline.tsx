// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { isAtRest } from '../../../hooks/pollIntervals';
import { formatEstimate } from '../../../text/formatDuration';
import { isForOperator } from '../../../text/isForOperator';
import { lineNumbers } from '../../../text/lineNumbers';
import { secondsLeft } from '../../../text/storeWait';
import { storesTranslationRef } from '../../../translation';
import { PhaseIcon } from '../../shared/PhaseIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    minHeight: 44,
  },
  sentence: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.3 },
  message: {
    color: theme.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  },
  // Paths and addresses have no blanks to break at.
  advice: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/** How a store is, in a sentence: what it waits for and how long that should take, or what the operator has to do. */
export const StatusHeadline = (props: {
  store: Store;
  receivedAt: number;
  now: number;
}) => {
  const { store, receivedAt, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const left = isAtRest(store)
    ? undefined
    : secondsLeft(store, receivedAt, now);
  const forOperator = isForOperator(store);
  const details = [
    store.line && t('phase.inLine', lineNumbers(store.line)),
    !store.failure && !forOperator && store.message,
    left !== undefined &&
      t('phase.secondsLeft', { time: formatEstimate(left) }),
  ];
  return (
    <>
      <div className={classes.root}>
        <PhaseIcon phase={store.phase} fontSize="large" />
        <div>
          <div role="status" className={classes.sentence}>
            {t(`phase.sentence.${store.phase}`)}
          </div>
          <Typography variant="body2" className={classes.message}>
            {details.filter(Boolean).join(' · ')}
          </Typography>
        </div>
      </div>
      {forOperator && (
        <Alert severity="warning" classes={{ message: classes.advice }}>
          <AlertTitle>{t('phase.waitsForOperator')}</AlertTitle>
          {store.message}
        </Alert>
      )}
    </>
  );
};
