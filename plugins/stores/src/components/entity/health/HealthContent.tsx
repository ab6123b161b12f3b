// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../../translation';
import { Fold } from '../../shared/Fold';
import { CheckStrip } from './CheckStrip';
import { HealthIcon } from './HealthIcon';
import { LastDay } from './LastDay';
import { PodList } from './PodList';
import { ShopperVisit } from './ShopperVisit';
import { useStoreHealth } from './useStoreHealth';
import { WorkloadList } from './WorkloadList';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2) },
  headline: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
  },
  columns: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
  },
}));

export const HealthContent = ({ store }: { store: Store }) => {
  const { t } = useTranslationRef(storesTranslationRef);
  // What a simulated pod says of itself would only look like health.
  return store.simulated ? (
    <Typography variant="body2">{t('entity.health.simulated')}</Typography>
  ) : (
    <LiveHealth store={store} />
  );
};

function LiveHealth({ store }: { store: Store }) {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const { value: health, error } = useStoreHealth(store.id);

  if (!health && error) {
    return <ResponseErrorPanel title={t('shared.loadFailed')} error={error} />;
  }
  if (!health) return <Skeleton variant="rect" height={200} />;
  return (
    <div className={classes.root}>
      <div className={classes.headline}>
        <HealthIcon status={health.status} />
        <div>
          <b>{t(`entity.health.status.${health.status}`)}</b>
          <Typography variant="body2" color="textSecondary">
            {health.message}
          </Typography>
        </div>
      </div>
      <div className={classes.columns}>
        <ShopperVisit check={health.lastCheck} />
        <WorkloadList workloads={health.workloads} status={health.status} />
      </div>
      <LastDay visits={store.visits} />
      <CheckStrip checks={health.checks} />
      {health.pods.length + health.volumes.length > 0 && (
        <Fold title={t('entity.health.pods')}>
          <PodList health={health} />
        </Fold>
      )}
    </div>
  );
}
