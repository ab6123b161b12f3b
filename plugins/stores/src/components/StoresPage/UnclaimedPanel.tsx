// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { storeAdministerPermission } from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../../api';
import { useLiveQuery } from '../../hooks/useLiveQuery';
import { storesTranslationRef } from '../../translation';
import { RelativeTime } from '../shared/RelativeTime';
import { useNoticeStyles } from '../shared/useNoticeStyles';

const UnclaimedList = () => {
  const api = useApi(storesApiRef);
  const classes = useNoticeStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const { value } = useLiveQuery({
    key: 'unclaimed',
    load: signal => api.listUnclaimedNamespaces({ signal }),
    // The clusters are searched every few minutes.
    pollAfter: () => 60_000,
  });
  if (!value?.items.length) return null;
  return (
    <Alert
      severity="info"
      className={classes.root}
      classes={{ message: classes.message }}
    >
      <AlertTitle>
        {t('list.unclaimed.title', { count: value.items.length })}
      </AlertTitle>
      {t('list.unclaimed.text')}
      <ul>
        {value.items.map(({ cluster, namespace, reason, createdAt, uid }) => (
          <li key={`${cluster}/${uid}`}>
            <code>{namespace}</code> ({cluster}):{' '}
            {t(`list.unclaimed.reason.${reason}`)}, {t('list.unclaimed.made')}{' '}
            <RelativeTime at={createdAt} />
          </li>
        ))}
      </ul>
      {t('list.unclaimed.remedy')}{' '}
      <code>kubectl delete namespace {value.items[0].namespace}</code>
    </Alert>
  );
};

/** For administrators: namespaces that claim to be stores and are none, and what to do about them. */
export const UnclaimedPanel = () => {
  const permission = usePermission({ permission: storeAdministerPermission });
  return permission.allowed ? <UnclaimedList /> : null;
};
