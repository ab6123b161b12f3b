// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../../translation';
import { CREDENTIALS_ANCHOR } from '../anchors';
import { StoreCard } from '../StoreCard';
import { CredentialsContent } from './CredentialsContent';

/** Who may sign in where. A password is on the page only while somebody has asked for it. */
export const CredentialsCard = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <StoreCard
      title={t('entity.credentials.title')}
      height={120}
      anchor={CREDENTIALS_ANCHOR}
    >
      {({ store }) => <CredentialsContent store={store} />}
    </StoreCard>
  );
};
