// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ComponentType, ReactNode } from 'react';
import { useOwnership } from '../../hooks/useOwnership';
import { hasStatus } from '../../text/hasStatus';
import { storesTranslationRef } from '../../translation';
import { ForbiddenState } from './ForbiddenState';
import { NewStoreButton } from './NewStoreButton';
import { PluginHealthNotice } from './PluginHealthNotice';
import { QuotaChip } from './QuotaChip';
import { StoreFilterBar } from './StoreFilterBar';
import { StoreListing } from './StoreListing';
import { storeSummary } from './storeSummary';
import { UnclaimedPanel } from './UnclaimedPanel';
import { useStoreFilters } from './useStoreFilters';
import { useStoreList } from './useStoreList';

/** What stands round the page: the two frontend systems draw headers in different ways. */
export type StoresPageFrame = ComponentType<{
  title: string;
  actions: ReactNode;
  children: ReactNode;
}>;

/** Every store that the signed-in person may see. */
export const StoresPage = (props: {
  Frame: StoresPageFrame;
  /** Namespace and name of the template that makes a store, like default/new-store. */
  template: string;
}) => {
  const { Frame, template } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const ownership = useOwnership();
  const filters = useStoreFilters();
  const list = useStoreList({ filters, ownership });
  const summary = list.value && storeSummary(list.value);

  const noneAtAll = summary?.total === 0;
  const title =
    summary && !noneAtAll
      ? [
          t('list.summary', { count: summary.total }),
          summary.attention > 0 &&
            t('list.attention', { count: summary.attention }),
        ]
          .filter(Boolean)
          .join(', ')
      : t('list.title');

  if (hasStatus(list.error, 403)) {
    return (
      <Frame title={t('list.title')} actions={undefined}>
        <ForbiddenState />
      </Frame>
    );
  }
  const newStore = <NewStoreButton template={template} />;
  return (
    <Frame
      title={title}
      actions={
        <>
          <QuotaChip />
          {newStore}
        </>
      }
    >
      <PluginHealthNotice />
      <UnclaimedPanel />
      {!noneAtAll && <StoreFilterBar filters={filters} />}
      <StoreListing
        list={list}
        filters={filters}
        noneAtAll={noneAtAll}
        newStore={newStore}
      />
    </Frame>
  );
};
