// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../../translation';
import { StoreCard } from '../StoreCard';
import { ActivityContent } from './ActivityContent';

/** The newest entries of the store's timeline. */
export const ActivityCard = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <StoreCard title={t('entity.activity.title')} height={240}>
      {({ store }) => <ActivityContent storeId={store.id} pageSize={8} />}
    </StoreCard>
  );
};
