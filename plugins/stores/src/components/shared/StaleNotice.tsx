// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Alert from '@material-ui/lab/Alert';
import { LiveQuery } from '../../hooks/useLiveQuery';
import { reasonOf } from '../../text/reasonOf';
import { storesTranslationRef } from '../../translation';
import { useNoticeStyles } from './useNoticeStyles';

/** Says that what one sees is what was known before the portal stopped answering; nothing while it answers. */
export const StaleNotice = ({ query }: { query: LiveQuery<unknown> }) => {
  const { value, error } = query;
  const classes = useNoticeStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  if (value === undefined || !error) return null;
  return (
    <Alert
      severity="warning"
      role="status"
      className={classes.root}
      classes={{ message: classes.message }}
    >
      {t('shared.stale', { reason: reasonOf(error) })}
    </Alert>
  );
};
