// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink } from '@backstage/ui';
import Tooltip from '@material-ui/core/Tooltip';
import AddIcon from '@material-ui/icons/Add';
import {
  Quota,
  storeCreatePermission,
} from '@storekeeper/backstage-plugin-stores-common';
import { useId } from 'react';
import { useQuota } from '../../hooks/useQuota';
import { newStoreRouteRef } from '../../routes';
import { storesTranslationRef } from '../../translation';

/** Opens the template that makes a store; where that would lead nowhere, says why instead. */
export const NewStoreButton = ({ template }: { template: string }) => {
  const { t } = useTranslationRef(storesTranslationRef);
  const reasonId = useId();
  const route = useRouteRef(newStoreRouteRef);
  const permission = usePermission({ permission: storeCreatePermission });
  const quota = useQuota();
  const [namespace, templateName] = template.split('/');

  const reason = (() => {
    if (!route) return t('list.newStoreNoTemplate');
    if (!permission.loading && !permission.allowed) {
      return t('shared.permissionMissing');
    }
    if (quota.value && !hasRoom(quota.value)) return t('list.newStoreNoQuota');
    if (quota.value?.creations.left === 0) return t('list.newStoreRate');
    return undefined;
  })();

  if (reason === undefined && route) {
    return (
      <ButtonLink
        variant="primary"
        iconStart={<AddIcon fontSize="small" />}
        href={route({ namespace, templateName })}
      >
        {t('list.newStore')}
      </ButtonLink>
    );
  }
  return (
    <Tooltip title={reason ?? ''}>
      {/* The wrapper takes focus, as a disabled button shows and says nothing. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span tabIndex={0} role="note" aria-labelledby={reasonId}>
        <Button
          variant="primary"
          isDisabled
          iconStart={<AddIcon fontSize="small" />}
        >
          {t('list.newStore')}
        </Button>
        <span id={reasonId} hidden>
          {t('list.newStore')}: {reason}
        </span>
      </span>
    </Tooltip>
  );
};

/** Whether any of the owners that the caller may create for has a store left. */
function hasRoom(quota: Quota) {
  return quota.left > 0 || quota.owners.some(({ left }) => left > 0);
}
