// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EmptyState } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import { DateTime } from 'luxon';
import { rootRouteRef } from '../../routes';
import { storesTranslationRef } from '../../translation';
import { CleanupReportFold } from './cleanup/CleanupReportFold';

/** What the page of a store says once there is no store. */
export const DeletedNotice = (props: {
  storeId?: string;
  deletedAt?: string;
}) => {
  const { storeId, deletedAt } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const storesRoute = useRouteRef(rootRouteRef);
  return (
    <EmptyState
      missing="content"
      title={t('entity.gone.title')}
      description={
        deletedAt
          ? t('entity.gone.at', {
              time: DateTime.fromISO(deletedAt).toLocaleString(
                DateTime.DATETIME_MED,
              ),
            })
          : t('entity.gone.missing')
      }
      action={
        <>
          <ButtonLink variant="primary" href={storesRoute()}>
            {t('entity.gone.back')}
          </ButtonLink>
          {storeId && <CleanupReportFold storeId={storeId} />}
        </>
      }
    />
  );
};
