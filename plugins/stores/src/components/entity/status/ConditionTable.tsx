// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../../translation';
import { RelativeTime } from '../../shared/RelativeTime';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { paddingBottom: theme.spacing(1), wordBreak: 'break-word' },
  message: { color: theme.palette.text.secondary },
}));

/** The conditions as Kubernetes people know them. */
export const ConditionTable = ({ store }: { store: Store }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <>
      <ul
        className={classes.list}
        aria-label={t('entity.status.conditionsLabel')}
      >
        {store.conditions.map(condition => (
          <li key={condition.type} className={classes.item}>
            <Typography variant="body2">
              <b>
                {condition.type}={condition.status}
              </b>{' '}
              {condition.reason} · <RelativeTime at={condition.since} />
            </Typography>
            {condition.message && (
              <Typography variant="body2" className={classes.message}>
                {condition.message}
              </Typography>
            )}
          </li>
        ))}
      </ul>
      <Typography variant="caption">
        {t('entity.status.generation', {
          generation: String(store.generation),
          observed: String(store.observedGeneration),
        })}
      </Typography>
    </>
  );
};
