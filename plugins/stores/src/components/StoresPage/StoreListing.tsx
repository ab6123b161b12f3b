// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { useEngines } from '../../hooks/useEngines';
import { storesTranslationRef } from '../../translation';
import { DeleteStoreDialog } from '../shared/DeleteStoreDialog';
import { StaleNotice } from '../shared/StaleNotice';
import { NoStores } from './NoStores';
import { NothingFound } from './NothingFound';
import { Pagination } from './Pagination';
import { StoreCards } from './StoreCards';
import { StoreTable } from './StoreTable';
import { StoreFilters } from './useStoreFilters';
import { StoreListPage } from './useStoreList';

type StoreListingOptions = {
  list: StoreListPage;
  filters: StoreFilters;
  noneAtAll: boolean;
  newStore: JSX.Element;
};

/** The stores themselves, or why there are none to be seen, and the dialog that deletes one. */
export const StoreListing = (props: StoreListingOptions) => {
  // The store itself: its row may go to another page while one types.
  const [deleting, setDeleting] = useState<Store>();
  return (
    <>
      <StaleNotice query={props.list} />
      <Listing {...props} onDelete={setDeleting} />
      {deleting && (
        <DeleteStoreDialog
          store={deleting}
          onClose={() => setDeleting(undefined)}
          onDeleted={props.list.refresh}
        />
      )}
    </>
  );
};

/** A table where there is room, else a stack of cards. */
function Listing(
  props: StoreListingOptions & { onDelete(store: Store): void },
) {
  const { list, filters, onDelete } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'), {
    noSsr: true,
  });
  const engines = useEngines();

  if (list.error && !list.value) {
    return (
      <ResponseErrorPanel title={t('shared.loadFailed')} error={list.error} />
    );
  }
  if (list.value?.items.length === 0 && !list.severalPages) {
    return props.noneAtAll ? (
      <NoStores newStore={props.newStore} />
    ) : (
      <NothingFound filters={filters} />
    );
  }
  const Stores = narrow ? StoreCards : StoreTable;
  return (
    <>
      <Stores
        stores={list.value?.items}
        receivedAt={list.receivedAt}
        stale={list.loading}
        engines={engines}
        filters={filters}
        onDelete={onDelete}
      />
      <Pagination list={list} />
    </>
  );
}
