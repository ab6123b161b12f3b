// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { StoreStep } from '@storekeeper/backstage-plugin-stores-common';
import { formatDuration, formatEstimate } from '../../../text/formatDuration';
import { storesTranslationRef } from '../../../translation';
import { StepIcon } from './StepIcon';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr auto',
    columnGap: theme.spacing(1.5),
    alignItems: 'start',
    minHeight: 36,
    paddingBottom: theme.spacing(1),
  },
  title: { lineHeight: '24px' },
  pending: { color: theme.palette.text.secondary },
  active: { fontWeight: theme.typography.fontWeightBold as number },
  message: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    fontWeight: theme.typography.fontWeightRegular as number,
    lineHeight: 1.4,
    wordBreak: 'break-word',
  },
  time: {
    lineHeight: '24px',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
}));

/** The real steps in their order: how long the done ones took, and how long the others usually take. */
export const StoreStepper = (props: { steps: StoreStep[]; now: number }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  if (props.steps.length === 0) return null;
  return (
    <ol className={classes.list} aria-label={t('entity.status.steps')}>
      {props.steps.map(step => (
        <li
          key={step.id}
          className={classes.step}
          aria-current={step.state === 'active' ? 'step' : undefined}
        >
          <StepIcon
            state={step.state}
            label={t(`entity.status.stepState.${step.state}`)}
          />
          <div
            className={`${classes.title} ${
              step.state === 'pending' ? classes.pending : ''
            } ${step.state === 'active' ? classes.active : ''}`}
          >
            {step.title}
            {step.message && step.state !== 'done' && (
              <div className={classes.message}>{step.message}</div>
            )}
          </div>
          <StepTime step={step} now={props.now} className={classes.time} />
        </li>
      ))}
    </ol>
  );
};

function StepTime(props: { step: StoreStep; now: number; className: string }) {
  const { step, now, className } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const { startedAt, finishedAt, expectedSeconds } = step;
  const usually =
    expectedSeconds !== undefined && expectedSeconds >= 1
      ? t('entity.status.usually', { time: formatEstimate(expectedSeconds) })
      : undefined;
  const parts: (string | undefined)[] = [];
  if (step.state === 'pending') {
    parts.push(usually);
  } else if (step.state === 'active') {
    // Whole seconds: tenths would flicker.
    if (startedAt) {
      const elapsed = Math.max(0, now - Date.parse(startedAt));
      parts.push(formatEstimate(Math.floor(elapsed / 1000)));
    }
    parts.push(usually);
  } else if (startedAt && finishedAt) {
    parts.push(formatDuration(Date.parse(finishedAt) - Date.parse(startedAt)));
  }
  return <span className={className}>{parts.filter(Boolean).join(' · ')}</span>;
}
