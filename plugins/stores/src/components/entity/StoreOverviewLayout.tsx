// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { STORE_ID_ANNOTATION } from '@storekeeper/backstage-plugin-stores-common';
import { Fragment, ReactElement } from 'react';
import { hasStatus } from '../../text/hasStatus';
import { storesTranslationRef } from '../../translation';
import { Fold } from '../shared/Fold';
import { SimulatedNotice } from '../shared/SimulatedNotice';
import { StaleNotice } from '../shared/StaleNotice';
import { DeletedNotice, MissingNotice } from './DeletedNotice';
import { StoreProvider, useStoreContext } from './StoreContext';

/** A card and the column that it stands in. */
export type StoreOverviewCard = {
  element: ReactElement;
  type?: 'info' | 'content';
};

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(280px, 1fr)',
    },
  },
  column: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
  rest: { marginTop: theme.spacing(3) },
}));

/**
 * The overview of a store's entity page: what the store does on the left, where it is on the right, on narrow
 * screens below one another in that order. The catalog's own cards are folded away underneath.
 */
export const StoreOverviewLayout = (props: {
  cards: StoreOverviewCard[];
  catalogCards: StoreOverviewCard[];
}) => {
  const { entity } = useEntity();
  const storeId = entity.metadata.annotations?.[STORE_ID_ANNOTATION] ?? '';
  return (
    <StoreProvider storeId={storeId}>
      <Columns {...props} />
    </StoreProvider>
  );
};

function Columns(props: {
  cards: StoreOverviewCard[];
  catalogCards: StoreOverviewCard[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const view = useStoreContext();
  const { value, error } = view ?? {};
  if (hasStatus(error, 404)) return <MissingNotice />;
  if (value?.store.phase === 'Deleted') {
    return <DeletedNotice store={value.store} />;
  }
  const side = props.cards.filter(card => card.type === 'info');
  const main = props.cards.filter(card => card.type !== 'info');
  return (
    <>
      {view && <StaleNotice query={view} />}
      {value?.store.simulated && <SimulatedNotice of="store" />}
      <div className={classes.columns}>
        <Column cards={main} />
        <Column cards={side} />
      </div>
      {props.catalogCards.length > 0 && (
        <div className={classes.rest}>
          <Fold title={t('entity.catalogDetails')}>
            <Column cards={props.catalogCards} />
          </Fold>
        </div>
      )}
    </>
  );
}

function Column({ cards }: { cards: StoreOverviewCard[] }) {
  const classes = useStyles();
  return (
    <div className={classes.column}>
      {cards.map((card, index) => (
        <Fragment key={index}>{card.element}</Fragment>
      ))}
    </div>
  );
}
