// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Chip from '@material-ui/core/Chip';
import Tooltip from '@material-ui/core/Tooltip';
import { useQuota } from '../../hooks/useQuota';
import { storesTranslationRef } from '../../translation';

/** How much of the quota is used; the tooltip names whose it is, the person's and each of their teams'. */
export const QuotaChip = () => {
  const { t } = useTranslationRef(storesTranslationRef);
  const { value } = useQuota();
  if (!value) return null;
  const owners = value.owners.length > 0 ? value.owners : [value];
  const { used, limit } = value;
  return (
    <Tooltip
      title={
        <>
          {owners.map(entry => (
            <QuotaLine key={entry.owner} {...entry} />
          ))}
        </>
      }
    >
      <Chip
        // Focusable, so that the tooltip can be read without a mouse.
        tabIndex={0}
        variant="outlined"
        style={{ margin: 0 }}
        aria-label={t('list.quotaLabel', {
          used: String(used),
          limit: String(limit),
        })}
        label={t('list.quota', { used: String(used), limit: String(limit) })}
      />
    </Tooltip>
  );
};

function QuotaLine(props: { owner: string; used: number; limit: number }) {
  const { t } = useTranslationRef(storesTranslationRef);
  const { primaryTitle } = useEntityPresentation(props.owner);
  return (
    <div>
      {t('list.quotaLine', {
        owner: primaryTitle,
        used: String(props.used),
        limit: String(props.limit),
      })}
    </div>
  );
}
