// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import Typography from '@material-ui/core/Typography';
import { storeDeletePermission } from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { storesTranslationRef } from '../../../translation';
import { DeleteStoreDialog } from '../../shared/DeleteStoreDialog';
import { StoreCardContentProps } from '../StoreCard';

export const DangerContent = ({ store, refresh }: StoreCardContentProps) => {
  const { t } = useTranslationRef(storesTranslationRef);
  const permission = usePermission({
    permission: storeDeletePermission,
    resourceRef: store.id,
  });
  const [open, setOpen] = useState(false);
  const going = store.phase === 'Deleting' || store.phase === 'Deleted';
  const refused = !permission.loading && !permission.allowed;
  return (
    <>
      <Typography variant="body2" color="textSecondary" paragraph>
        {going ? t('entity.danger.underWay') : t('entity.danger.text')}
        {refused && ` ${t('shared.permissionMissing')}`}
      </Typography>
      <Button
        variant="secondary"
        destructive
        isDisabled={going || !permission.allowed}
        onPress={() => setOpen(true)}
      >
        {t('entity.danger.button')}
      </Button>
      {open && (
        <DeleteStoreDialog
          store={store}
          onClose={() => setOpen(false)}
          onDeleted={refresh}
        />
      )}
    </>
  );
};
