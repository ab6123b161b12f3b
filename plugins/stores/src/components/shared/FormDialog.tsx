// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, ReactNode, useId, useState } from 'react';
import { storesTranslationRef } from '../../translation';

const useStyles = makeStyles({
  // Names of stores have nothing to break at.
  title: { overflowWrap: 'anywhere' },
});

/** A form in a dialog that closes once the server has taken what it asks for, and otherwise says why not. */
export const FormDialog = (props: {
  title: string;
  /** What the button says, before and during. */
  submit: { label: string; busy: string; destructive?: boolean };
  /** Whether there is something to submit. */
  complete: boolean;
  /** Heading of a refusal. */
  failed: string;
  /** In words of one's own what is no failure but something to look at; undefined for every other refusal. */
  explain?(refusal: Error): string | undefined;
  onSubmit(): Promise<void>;
  onClose(): void;
  children: ReactNode;
}) => {
  const { title, submit, complete, failed, onSubmit, onClose } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const classes = useStyles();
  const titleId = useId();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Error>();
  const explained = refusal && props.explain?.(refusal);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete || busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      await onSubmit();
      onClose();
    } catch (error) {
      setRefusal(error as Error);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
    >
      <form onSubmit={send}>
        <DialogTitle id={titleId} className={classes.title}>
          {title}
        </DialogTitle>
        <DialogContent>
          {props.children}
          {explained && <Alert severity="warning">{explained}</Alert>}
          {refusal && !explained && (
            <ResponseErrorPanel title={failed} error={refusal} />
          )}
        </DialogContent>
        <DialogActions>
          <Button variant="secondary" onPress={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button
            variant="primary"
            destructive={submit.destructive}
            type="submit"
            isDisabled={!complete || busy}
          >
            {busy ? submit.busy : submit.label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
