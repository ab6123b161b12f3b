// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../../translation';
import { StoreCard } from '../StoreCard';
import { ChangePlanButton } from './ChangePlanButton';
import { ShopContent } from './ShopContent';

/** Where the shop is, and what it is. */
export const ShopCard = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <StoreCard
      title={t('entity.shop.title')}
      height={320}
      actions={props => <ChangePlanButton {...props} />}
    >
      {props => <ShopContent {...props} />}
    </StoreCard>
  );
};
