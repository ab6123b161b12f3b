// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import {
  storeDeletePermission,
  StoreFailure,
  storeUpdatePermission,
} from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { storesApiRef } from '../../../api';
import { storesTranslationRef } from '../../../translation';
import { DeleteStoreDialog } from '../../shared/DeleteStoreDialog';
import { ChangePlanButton } from '../shop/ChangePlanButton';
import { StoreCardContentProps } from '../StoreCard';
import { useKubernetesTab } from '../useKubernetesTab';
import { FailureEvidence } from './FailureEvidence';

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(2, 0),
  },
  remedy: { marginTop: theme.spacing(1) },
}));

/** Why a store failed, what shows it, what to do, and the buttons that do it. */
export const FailurePanel = (
  props: StoreCardContentProps & { failure: StoreFailure },
) => {
  const { store, failure, refresh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const api = useApi(storesApiRef);
  const kubernetesTab = useKubernetesTab();
  const resourceRef = store.id;
  const update = usePermission({
    permission: storeUpdatePermission,
    resourceRef,
  });
  const remove = usePermission({
    permission: storeDeletePermission,
    resourceRef,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const [deleting, setDeleting] = useState(false);

  const retry = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.retryStore(store.id);
      refresh();
    } catch (refusal) {
      setError(refusal as Error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div>
      <Alert severity={store.phase === 'Failed' ? 'error' : 'warning'}>
        <AlertTitle>{failure.title}</AlertTitle>
        {failure.message}
        <div className={classes.remedy}>
          <b>{t('entity.status.whatToDo')}:</b> {failure.remedy}
        </div>
      </Alert>
      <div className={classes.buttons}>
        {failure.retryable && update.allowed && (
          <Button variant="primary" isPending={busy} onPress={retry}>
            {t('shared.tryAgain')}
          </Button>
        )}
        {isAboutSize(failure) && <ChangePlanButton {...props} />}
        {kubernetesTab && (
          <ButtonLink variant="secondary" href={kubernetesTab}>
            {t('entity.status.logs')}
          </ButtonLink>
        )}
        {remove.allowed && (
          <Button
            variant="secondary"
            destructive
            onPress={() => setDeleting(true)}
          >
            {t('entity.status.delete')}
          </Button>
        )}
      </div>
      {error && (
        <ResponseErrorPanel
          title={t('entity.status.retryFailed')}
          error={error}
        />
      )}
      <FailureEvidence failure={failure} />
      {deleting && (
        <DeleteStoreDialog
          store={store}
          onClose={() => setDeleting(false)}
          onDeleted={refresh}
        />
      )}
    </div>
  );
};

function isAboutSize({ reason }: StoreFailure): boolean {
  return ['OutOfMemory', 'QuotaExceeded', 'HelmQuotaExceeded'].includes(reason);
}
