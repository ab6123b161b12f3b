// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { storesApiRef } from '../../../api';
import { useLiveQuery } from '../../../hooks/useLiveQuery';
import { storesTranslationRef } from '../../../translation';
import { Fold } from '../../shared/Fold';
import { CleanupReportTable } from './CleanupReportTable';

/** What the cluster said when it was asked for what is left of a store, one click away; nothing where it was not asked. */
export const CleanupReportFold = ({ storeId }: { storeId: string }) => {
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const { value } = useLiveQuery({
    key: `cleanup ${storeId}`,
    load: signal => api.getCleanupReport(storeId, { signal }),
  });
  if (!value) return null;
  return (
    <Fold title={t('entity.cleanup.title')}>
      <CleanupReportTable report={value} />
    </Fold>
  );
};
