// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CleanupReport } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../../translation';
import { Fold } from '../../shared/Fold';
import { CleanupReportTable } from './CleanupReportTable';
import { useCleanupReport } from './useCleanupReport';

/** What the cluster said when it was asked for what is left of a store, one click away. */
export const CleanupReportFold = ({ report }: { report: CleanupReport }) => {
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <Fold title={t('entity.cleanup.title')}>
      <CleanupReportTable report={report} />
    </Fold>
  );
};

/** The same for whoever has not asked for the report yet; nothing where there is none. */
export const StoreCleanupReport = ({ storeId }: { storeId: string }) => {
  const report = useCleanupReport(storeId);
  return report ? <CleanupReportFold report={report} /> : null;
};
