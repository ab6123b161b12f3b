// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../translation';

/** The very first visit: what a store gives, and the button. */
export const NoStores = ({ newStore }: { newStore: JSX.Element }) => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <EmptyState
      missing="content"
      title={t('list.emptyTitle')}
      description={t('list.emptyText')}
      action={newStore}
    />
  );
};
