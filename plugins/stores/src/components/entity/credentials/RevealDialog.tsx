// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { storesTranslationRef } from '../../../translation';

/** Says that a look at a password is recorded, before it is. */
export const RevealDialog = (props: {
  label: string;
  purpose: 'reveal' | 'copy';
  onCancel(): void;
  onConfirm(): void;
}) => {
  const { label, purpose, onCancel, onConfirm } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const copying = purpose === 'copy';
  return (
    <Dialog open onClose={onCancel} aria-labelledby="reveal-title">
      <DialogTitle id="reveal-title">
        {t(
          copying
            ? 'entity.credentials.confirmCopyTitle'
            : 'entity.credentials.confirmTitle',
          { label },
        )}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>
          {t('entity.credentials.confirmText')}
        </DialogContentText>
        <DialogContentText>
          {t(
            copying
              ? 'entity.credentials.confirmCopy'
              : 'entity.credentials.confirmReveal',
          )}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="secondary" onPress={onCancel}>
          {t('shared.cancel')}
        </Button>
        <Button
          variant="primary"
          // The question was asked for: Enter answers it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onPress={onConfirm}
        >
          {t(
            copying
              ? 'entity.credentials.copyPassword'
              : 'entity.credentials.reveal',
          )}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
