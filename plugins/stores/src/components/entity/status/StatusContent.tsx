// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { isAtRest } from '../../../hooks/pollIntervals';
import { EACH_SECOND, useNow } from '../../../hooks/useNow';
import { formatDuration, formatEstimate } from '../../../text/formatDuration';
import { isForOperator } from '../../../text/isForOperator';
import { secondsLeft } from '../../../text/storeWait';
import { storesTranslationRef } from '../../../translation';
import { Fold } from '../../shared/Fold';
import { PhaseIcon } from '../../shared/PhaseIcon';
import { StoreCardContentProps } from '../StoreCard';
import { ConditionTable } from './ConditionTable';
import { FailurePanel } from './FailurePanel';
import { StoreStepper } from './StoreStepper';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
  headline: {
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
}));

export const StatusContent = (props: StoreCardContentProps) => {
  const { store, receivedAt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const moving = !isAtRest(store);
  const now = useNow(moving ? EACH_SECOND : undefined);
  const left = moving ? secondsLeft(store, receivedAt, now) : undefined;
  const waitsForOperator = isForOperator(store);
  const message = store.failure || waitsForOperator ? undefined : store.message;
  const took = stepsTook(props);
  // What the headline says already is not said again by the step.
  const steps = store.steps.map(step =>
    step.message === store.message ? { ...step, message: undefined } : step,
  );

  return (
    <div className={classes.root}>
      <div className={classes.headline}>
        <PhaseIcon phase={store.phase} fontSize="large" />
        <div>
          <div role="status" className={classes.sentence}>
            {t(`phase.sentence.${store.phase}`)}
          </div>
          <Typography variant="body2" className={classes.message}>
            {[
              message,
              left !== undefined &&
                t('phase.secondsLeft', { time: formatEstimate(left) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </div>
      </div>
      {waitsForOperator && (
        <Alert severity="warning">
          <AlertTitle>{t('phase.waitsForOperator')}</AlertTitle>
          {store.message}
        </Alert>
      )}
      {store.failure && <FailurePanel {...props} failure={store.failure} />}
      {moving || store.failure || took === undefined ? (
        <StoreStepper steps={steps} now={now} />
      ) : (
        <Fold
          title={t('entity.status.stepsTook', { time: formatDuration(took) })}
        >
          <StoreStepper steps={steps} now={now} />
        </Fold>
      )}
      <Fold title={t('entity.status.conditions')}>
        <ConditionTable store={store} />
      </Fold>
    </div>
  );
};

/** Milliseconds from the first step's beginning to the last one's end, once all are done. */
function stepsTook({ store }: StoreCardContentProps): number | undefined {
  if (store.steps.length === 0) return undefined;
  if (!store.steps.every(step => step.state === 'done')) return undefined;
  const begun = store.steps.flatMap(({ startedAt }) =>
    startedAt ? [Date.parse(startedAt)] : [],
  );
  const ended = store.steps.flatMap(({ finishedAt }) =>
    finishedAt ? [Date.parse(finishedAt)] : [],
  );
  if (begun.length === 0 || ended.length === 0) return undefined;
  return Math.max(...ended) - Math.min(...begun);
}
