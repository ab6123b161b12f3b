// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { PluginHealth } from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../../api';
import { useLiveQuery } from '../../hooks/useLiveQuery';
import { storesTranslationRef } from '../../translation';
import { SimulatedNotice } from '../shared/SimulatedNotice';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  // Paths and addresses have no blanks to break at.
  message: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/**
 * Says what the operator has to set where the portal cannot work on stores: no cluster, no Helm, no engine; and
 * where nothing runs because the nodes are simulated.
 */
export const PluginHealthNotice = () => {
  const api = useApi(storesApiRef);
  const { value } = useLiveQuery({
    key: 'health',
    load: signal => api.getPluginHealth({ signal }),
    // What breaks while one looks is shown while one looks, and what is put right goes soon.
    pollAfter: health => (health?.status === 'ok' ? 60_000 : 10_000),
  });
  const broken = value?.checks.filter(check => !check.ok) ?? [];
  return (
    <>
      {value?.simulatedClusters && <SimulatedNotice of="portal" />}
      {broken.length > 0 && <BrokenParts broken={broken} />}
    </>
  );
};

function BrokenParts(props: { broken: PluginHealth['checks'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <Alert
      severity="warning"
      className={classes.root}
      classes={{ message: classes.message }}
    >
      <AlertTitle>{t('list.unhealthyTitle')}</AlertTitle>
      {t('list.unhealthyText')}
      <ul style={{ margin: 0 }}>
        {props.broken.map(check => (
          <li key={check.name}>{check.message ?? check.name}</li>
        ))}
      </ul>
    </Alert>
  );
}
