// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../../translation';
import { StoreCard } from '../StoreCard';
import { StatusContent } from './StatusContent';

/** What a store is doing, how far it is, and what to do where it failed. */
export const StatusCard = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <StoreCard title={t('entity.status.title')} height={280}>
      {props => <StatusContent {...props} />}
    </StoreCard>
  );
};
