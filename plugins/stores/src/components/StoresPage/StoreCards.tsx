// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { storesTranslationRef } from '../../translation';
import { PhaseChip } from '../shared/PhaseChip';
import { RelativeTime } from '../shared/RelativeTime';
import { VisitStrip } from '../shared/VisitStrip';
import { StoreListingProps } from './StoreListingProps';
import { StoreMenu } from './StoreMenu';
import { StoreName } from './StoreName';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    listStyle: 'none',
    padding: 0,
    margin: 0,
  },
  stale: { opacity: 0.6 },
  card: { padding: theme.spacing(2), height: '100%' },
  head: { display: 'flex', justifyContent: 'space-between' },
  name: { minWidth: 0 },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  facts: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    marginTop: theme.spacing(1),
  },
}));

/** The stores as a stack of cards, for screens on which a table has no room. */
export const StoreCards = (props: StoreListingProps) => {
  const { stores, engines, receivedAt, stale } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <ul
      aria-label={t('list.tableLabel')}
      aria-busy={!stores || stale}
      className={`${classes.list} ${stale && stores ? classes.stale : ''}`}
    >
      {stores?.map(store => (
        <li key={store.id}>
          <Paper variant="outlined" className={classes.card}>
            <div className={classes.head}>
              <div className={classes.name}>
                <StoreName store={store} />
              </div>
              <StoreMenu store={store} onDelete={() => props.onDelete(store)} />
            </div>
            <div className={classes.state}>
              <PhaseChip store={store} receivedAt={receivedAt} />
              <VisitStrip visits={store.visits} />
            </div>
            <div className={classes.facts}>
              {engines.engineTitle(store.engine)} {store.version} ·{' '}
              {engines.planTitle(store.engine, store.plan)} ·{' '}
              <EntityRefLink entityRef={store.owner} hideIcon /> ·{' '}
              <RelativeTime at={store.createdAt} age />
            </div>
          </Paper>
        </li>
      )) ??
        [1, 2, 3].map(item => (
          <li key={item}>
            <Skeleton variant="rect" height={150} />
          </li>
        ))}
    </ul>
  );
};
