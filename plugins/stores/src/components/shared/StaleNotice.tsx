// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { LiveQuery } from '../../hooks/useLiveQuery';
import { reasonOf } from '../../text/reasonOf';
import { storesTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  message: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Says that what one sees is what was known before the portal stopped answering; nothing while it answers. */
export const StaleNotice = ({ query }: { query: LiveQuery<unknown> }) => {
  const { value, error } = query;
  const classes = useStyles();
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
