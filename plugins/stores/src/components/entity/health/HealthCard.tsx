// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../../translation';
import { StoreCard } from '../StoreCard';
import { HealthContent } from './HealthContent';

/** What a shopper would see, and whether the parts behind it are up. */
export const HealthCard = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <StoreCard title={t('entity.health.title')} height={200}>
      {({ store }) => <HealthContent store={store} />}
    </StoreCard>
  );
};
