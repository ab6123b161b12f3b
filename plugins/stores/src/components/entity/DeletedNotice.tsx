// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EmptyState } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { DateTime } from 'luxon';
import { ReactNode } from 'react';
import { rootRouteRef } from '../../routes';
import { storesTranslationRef } from '../../translation';
import { CleanupReportFold } from './cleanup/CleanupReportFold';
import { useCleanupReport } from './cleanup/useCleanupReport';

/** What the page of a store says once there is no store, and what the cluster said of what is left. */
export const DeletedNotice = ({ store }: { store: Store }) => {
  const { t } = useTranslationRef(storesTranslationRef);
  const report = useCleanupReport(store.id);
  const time = DateTime.fromISO(store.deletedAt ?? '').toLocaleString(
    DateTime.DATETIME_MED,
  );
  return (
    <Notice
      description={[
        t('entity.gone.at', { time }),
        report && t(`entity.cleanup.state.${report.state}`),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {report && <CleanupReportFold report={report} />}
    </Notice>
  );
};

/** The same where the portal knows no such store, or says so. */
export const MissingNotice = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  return <Notice description={t('entity.gone.missing')} />;
};

function Notice(props: { description: string; children?: ReactNode }) {
  const { t } = useTranslationRef(storesTranslationRef);
  const storesRoute = useRouteRef(rootRouteRef);
  return (
    <EmptyState
      missing="content"
      title={t('entity.gone.title')}
      description={props.description}
      action={
        <>
          <ButtonLink variant="primary" href={storesRoute()}>
            {t('entity.gone.back')}
          </ButtonLink>
          {props.children}
        </>
      }
    />
  );
}
