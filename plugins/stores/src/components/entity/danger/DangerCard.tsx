// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../../translation';
import { StoreCard } from '../StoreCard';
import { DangerContent } from './DangerContent';

/** What cannot be undone. */
export const DangerCard = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <StoreCard title={t('entity.danger.title')} height={72}>
      {props => <DangerContent {...props} />}
    </StoreCard>
  );
};
