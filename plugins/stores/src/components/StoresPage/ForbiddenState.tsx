// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesTranslationRef } from '../../translation';

/** What a person sees who may see no stores. */
export const ForbiddenState = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <EmptyState
      missing="data"
      title={t('list.forbiddenTitle')}
      description={t('list.forbiddenText')}
    />
  );
};
