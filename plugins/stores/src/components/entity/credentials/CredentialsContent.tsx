// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  credentialRevealPermission,
  Store,
} from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../../../api';
import { useLiveQuery } from '../../../hooks/useLiveQuery';
import { storesTranslationRef } from '../../../translation';
import { CredentialItem } from './CredentialItem';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: 0,
    '& > li': { paddingBottom: theme.spacing(2) },
  },
}));

export const CredentialsContent = ({ store }: { store: Store }) => {
  const classes = useStyles();
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const reveal = usePermission({
    permission: credentialRevealPermission,
    resourceRef: store.id,
  });
  // Credentials come with the first secrets and change with the wish, so these two name what is asked for.
  const { value, error } = useLiveQuery({
    key: JSON.stringify([store.id, store.phase, store.generation]),
    keepPrevious: true,
    load: signal => api.listCredentials(store.id, { signal }),
  });

  if (!value && error) {
    return <ResponseErrorPanel title={t('shared.loadFailed')} error={error} />;
  }
  if (!value) return <Skeleton variant="rect" height={120} />;
  if (value.items.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('entity.credentials.none')}
      </Typography>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {value.items.map(credential => (
          <li key={credential.id}>
            <CredentialItem
              storeId={store.id}
              credential={credential}
              mayReveal={reveal.allowed}
            />
          </li>
        ))}
      </ul>
      <Typography variant="caption" color="textSecondary">
        {reveal.loading || reveal.allowed
          ? t('entity.credentials.recorded')
          : t('shared.permissionMissing')}
      </Typography>
    </>
  );
};
