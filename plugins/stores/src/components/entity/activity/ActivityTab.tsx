// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../../translation';
import { StoreCard } from '../StoreCard';
import { ActivityContent } from './ActivityContent';

/** The whole timeline of a store, by kind where one likes. */
export const ActivityTab = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <StoreCard title={t('entity.activity.title')} height={600}>
      {({ store }) => (
        <ActivityContent storeId={store.id} pageSize={50} filterable />
      )}
    </StoreCard>
  );
};
