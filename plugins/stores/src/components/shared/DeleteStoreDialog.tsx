// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { FormEvent, useId, useState } from 'react';
import { storesApiRef } from '../../api';
import { storesTranslationRef } from '../../translation';

/** Deletes a store once its name has been typed in. Mount it only while it is open, so that it starts empty. */
export const DeleteStoreDialog = (props: {
  store: Store;
  onClose(): void;
  onDeleted(): void;
}) => {
  const { store, onClose, onDeleted } = props;
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const fieldId = useId();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const confirmed = typed.trim() === store.name;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await api.deleteStore(store.id);
      onDeleted();
      onClose();
    } catch (refusal) {
      setError(refusal as Error);
      setBusy(false);
    }
  };

  const { name, namespace, cluster } = store;
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby="delete-store-title"
    >
      <form onSubmit={submit}>
        <DialogTitle id="delete-store-title">
          {t('shared.delete.title', { name })}
        </DialogTitle>
        <DialogContent>
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
          {error && (
            <ResponseErrorPanel
              title={t('shared.delete.failed')}
              error={error}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button variant="secondary" onPress={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button
            variant="primary"
            destructive
            type="submit"
            isDisabled={!confirmed || busy}
          >
            {busy ? t('shared.delete.submitting') : t('shared.delete.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
