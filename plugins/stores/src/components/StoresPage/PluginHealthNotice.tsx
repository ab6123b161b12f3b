// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import {
  CLUSTER_PREPARING,
  PluginHealth,
} from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../../api';
import { useLiveQuery } from '../../hooks/useLiveQuery';
import { storesTranslationRef } from '../../translation';
import { SimulatedNotice } from '../shared/SimulatedNotice';
import { useNoticeStyles } from '../shared/useNoticeStyles';

type Check = PluginHealth['checks'][number];

/**
 * Says what the operator has to set where the portal cannot work on stores: no cluster, no Helm, no engine; that a
 * cluster is still being made, which asks for nothing but patience; and where nothing runs because the nodes are simulated.
 */
export const PluginHealthNotice = () => {
  const api = useApi(storesApiRef);
  const { value } = useLiveQuery({
    key: 'health',
    load: signal => api.getPluginHealth({ signal }),
    // What breaks while one looks is shown while one looks, and what is put right goes soon.
    pollAfter: health => (health.status === 'ok' ? 60_000 : 10_000),
  });
  const unusable = value?.checks.filter(check => !check.ok) ?? [];
  const isPreparing = ({ reason }: Check) => reason === CLUSTER_PREPARING;
  const preparing = unusable.filter(isPreparing);
  const broken = unusable.filter(check => !isPreparing(check));
  return (
    <>
      {value?.simulatedClusters && <SimulatedNotice of="portal" />}
      <UnusableParts of="preparing" severity="info" parts={preparing} />
      <UnusableParts of="unhealthy" severity="warning" parts={broken} />
    </>
  );
};

function UnusableParts(props: {
  of: 'preparing' | 'unhealthy';
  severity: 'info' | 'warning';
  parts: Check[];
}) {
  const { of, severity, parts } = props;
  const classes = useNoticeStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  if (parts.length === 0) {
    return null;
  }
  return (
    <Alert
      severity={severity}
      // What only asks for patience interrupts nobody who listens.
      role={severity === 'info' ? 'status' : 'alert'}
      className={classes.root}
      classes={{ message: classes.message }}
    >
      <AlertTitle>{t(`list.${of}Title`)}</AlertTitle>
      {t(`list.${of}Text`)}
      {/* Counts its packages: a screen reader would speak each of them. */}
      <ul aria-live="off" style={{ margin: 0 }}>
        {parts.map(check => (
          <li key={check.name}>{check.message ?? check.name}</li>
        ))}
      </ul>
    </Alert>
  );
}
