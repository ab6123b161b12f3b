// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useState } from 'react';
import { useEngines } from '../../hooks/useEngines';
import { storesTranslationRef } from '../../translation';
import { DeleteStoreDialog } from '../shared/DeleteStoreDialog';
import { NoStores } from './NoStores';
import { NothingFound } from './NothingFound';
import { Pagination } from './Pagination';
import { StoreCards } from './StoreCards';
import { StoreTable } from './StoreTable';
import { StoreFilters } from './useStoreFilters';
import { StoreListPage } from './useStoreList';

/** The stores themselves, or why there are none to be seen: a table where there is room, else a stack of cards. */
export const StoreListing = (props: {
  list: StoreListPage;
  filters: StoreFilters;
  noneAtAll: boolean;
  newStore: JSX.Element;
}) => {
  const { list, filters } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'), {
    noSsr: true,
  });
  const engines = useEngines();
  const [deleting, setDeleting] = useState<string>();

  if (list.error && !list.value) {
    return (
      <ResponseErrorPanel title={t('shared.loadFailed')} error={list.error} />
    );
  }
  if (list.value?.items.length === 0 && !list.previousPage) {
    return props.noneAtAll ? (
      <NoStores newStore={props.newStore} />
    ) : (
      <NothingFound filters={filters} />
    );
  }
  const stores = list.value?.items;
  const storeToDelete = stores?.find(store => store.id === deleting);
  const Listing = narrow ? StoreCards : StoreTable;
  return (
    <>
      <Listing
        stores={stores}
        receivedAt={list.receivedAt}
        stale={list.loading}
        engines={engines}
        filters={filters}
        onDelete={store => setDeleting(store.id)}
      />
      <Pagination list={list} />
      {storeToDelete && (
        <DeleteStoreDialog
          store={storeToDelete}
          onClose={() => setDeleting(undefined)}
          onDeleted={list.refresh}
        />
      )}
    </>
  );
};
