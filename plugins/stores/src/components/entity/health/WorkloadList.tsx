// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StoreHealth } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../../translation';
import { OkIcon } from './OkIcon';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(0.5, 0, 0),
    fontSize: theme.typography.body2.fontSize,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** The shop's parts in its owner's words, and how many of each are ready. */
export const WorkloadList = ({
  workloads,
  status,
}: Pick<StoreHealth, 'workloads' | 'status'>) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  if (workloads.length === 0) return null;
  return (
    <div>
      <Typography variant="subtitle2" component="h4">
        {t('entity.health.parts')}
      </Typography>
      <ul className={classes.list}>
        {workloads.map(({ kind, name, title, ready, desired }) => (
          <li key={`${kind}/${name}`} className={classes.item}>
            <OkIcon
              // A part of which nothing shall run is neither well nor ill.
              ok={desired > 0 && ready >= desired}
              pending={desired === 0 || status === 'unknown'}
              label={t(
                desired > 0 && ready >= desired
                  ? 'entity.health.podReady'
                  : 'entity.health.podNotReady',
              )}
            />
            <span>{title}</span>
            <span>
              {t('entity.health.partReady', {
                ready: String(ready),
                desired: String(desired),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
