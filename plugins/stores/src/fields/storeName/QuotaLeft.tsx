// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Quota } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../translation';

/** What is left of the quota of the owner that the form names, or else of the person's own. */
export const QuotaLeft = (props: { quota: Quota; owner?: string }) => {
  const { quota, owner } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const entry =
    quota.owners.find(candidate => candidate.owner === owner) ?? quota;
  const { primaryTitle } = useEntityPresentation(entry.owner);
  return (
    <div>
      {entry.left > 0
        ? t('field.name.quota', {
            left: String(entry.left),
            limit: String(entry.limit),
            owner: primaryTitle,
          })
        : t('field.name.noQuota', {
            used: String(entry.used),
            limit: String(entry.limit),
            owner: primaryTitle,
          })}
    </div>
  );
};
