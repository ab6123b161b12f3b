// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  Store,
  storeUpdatePermission,
} from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { storesTranslationRef } from '../../../translation';
import { StoreCardContentProps } from '../StoreCard';
import { ChangePlanDialog } from './ChangePlanDialog';

/** Opens the dialog for another plan, for those who may: also where the plan is what keeps the shop from opening. */
export const ChangePlanButton = (props: StoreCardContentProps) => {
  const { t } = useTranslationRef(storesTranslationRef);
  const { allowed } = usePermission({
    permission: storeUpdatePermission,
    resourceRef: props.store.id,
  });
  const [open, setOpen] = useState(false);
  if (!allowed || isLeaving(props.store)) return null;
  return (
    <>
      <Button size="small" variant="tertiary" onPress={() => setOpen(true)}>
        {t('entity.shop.changePlan')}
      </Button>
      {open && <ChangePlanDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

function isLeaving({ phase }: Store): boolean {
  return ['Deleting', 'Deleted'].includes(phase);
}
