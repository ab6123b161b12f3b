// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { useId, useState } from 'react';
import { storesApiRef } from '../../api';
import { storesTranslationRef } from '../../translation';
import { FormDialog } from './FormDialog';

/** Deletes a store once its name has been typed in. Mount it only while it is open, so that it starts empty. */
export const DeleteStoreDialog = (props: {
  store: Store;
  onClose(): void;
  onDeleted(): void;
}) => {
  const { store, onClose, onDeleted } = props;
  const { name, namespace, cluster } = store;
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const fieldId = useId();
  const [typed, setTyped] = useState('');

  return (
    <FormDialog
      title={t('shared.delete.title', { name })}
      submit={{
        label: t('shared.delete.submit'),
        busy: t('shared.delete.submitting'),
        destructive: true,
      }}
      complete={typed.trim() === name}
      failed={t('shared.delete.failed')}
      onSubmit={async () => {
        await api.deleteStore(store.id);
        onDeleted();
      }}
      onClose={onClose}
    >
      <DialogContentText>
        {t('shared.delete.explanation', { namespace, cluster })}
      </DialogContentText>
      <DialogContentText>{t('shared.delete.noUndo')}</DialogContentText>
      <TextField
        id={fieldId}
        // The dialog was opened to type here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        fullWidth
        variant="outlined"
        margin="dense"
        label={t('shared.delete.typeName', { name })}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        inputProps={{ autoComplete: 'off', spellCheck: false }}
      />
    </FormDialog>
  );
};
