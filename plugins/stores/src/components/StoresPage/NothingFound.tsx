// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { storesTranslationRef } from '../../translation';
import { StoreFilters } from './useStoreFilters';

/** There are stores, but the filters hide them all: says which filters, and clears them. */
export const NothingFound = ({ filters }: { filters: StoreFilters }) => {
  const { t } = useTranslationRef(storesTranslationRef);
  const { values } = filters;
  const described = {
    search: `“${values.search}”`,
    engine: `${t('list.filter.engine')}: ${values.engine}`,
    phase: `${t('list.filter.phase')}: ${
      values.phase && t(`phase.label.${values.phase}`)
    }`,
    plan: `${t('list.filter.plan')}: ${values.plan}`,
    owner: `${t('list.filter.owner')}: ${t(`list.filter.${values.owner}`)}`,
  };
  return (
    <EmptyState
      missing="data"
      title={t('list.nothingTitle')}
      description={t('list.nothingText', {
        filters: filters.active.map(name => described[name]).join(', '),
      })}
      action={
        <Button variant="secondary" onPress={filters.clear}>
          {t('list.filter.clear')}
        </Button>
      }
    />
  );
};
