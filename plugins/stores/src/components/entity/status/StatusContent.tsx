// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { isAtRest } from '../../../hooks/pollIntervals';
import { EACH_SECOND, useNow } from '../../../hooks/useNow';
import { formatDuration } from '../../../text/formatDuration';
import { storesTranslationRef } from '../../../translation';
import { Fold } from '../../shared/Fold';
import { StoreCardContentProps } from '../StoreCard';
import { ConditionTable } from './ConditionTable';
import { FailurePanel } from './FailurePanel';
import { StatusHeadline } from './StatusHeadline';
import { StoreStepper } from './StoreStepper';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
}));

export const StatusContent = (props: StoreCardContentProps) => {
  const { store, receivedAt } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const moving = !isAtRest(store);
  const now = useNow(moving ? EACH_SECOND : undefined);
  const took = stepsTook(props);
  // What the headline says already is not said again by the step.
  const steps = store.steps.map(step =>
    step.message === store.message ? { ...step, message: undefined } : step,
  );

  return (
    <div className={classes.root}>
      <StatusHeadline store={store} receivedAt={receivedAt} now={now} />
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
