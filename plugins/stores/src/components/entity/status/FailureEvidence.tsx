// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { StoreFailure } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../../translation';
import { Fold } from '../../shared/Fold';

const useStyles = makeStyles(theme => ({
  text: {
    margin: theme.spacing(0.5, 0, 1.5),
    padding: theme.spacing(1),
    maxHeight: 240,
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    wordBreak: 'break-word',
    fontSize: theme.typography.caption.fontSize,
    backgroundColor: theme.palette.background.default,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** The pod, the event and the last lines of the log that show why. */
export const FailureEvidence = ({ failure }: { failure: StoreFailure }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  if (failure.evidence.length === 0) return null;
  return (
    <Fold title={t('entity.status.evidence')}>
      {failure.evidence.map((item, index) => (
        <div key={index}>
          {item.kind} <code>{item.name}</code>
          <pre className={classes.text}>{item.text}</pre>
        </div>
      ))}
    </Fold>
  );
};
