// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { StoreHealth } from '@storekeeper/backstage-plugin-stores-common';
import { storesTranslationRef } from '../../../translation';
import { OkIcon } from './OkIcon';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: 0,
    fontSize: theme.typography.body2.fontSize,
    '& li': { wordBreak: 'break-word', paddingBottom: theme.spacing(0.5) },
  },
  secondary: { color: theme.palette.text.secondary },
}));

/** Pods and volumes by their names, for operators. */
export const PodList = ({ health }: { health: StoreHealth }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  return (
    <ul className={classes.list}>
      {health.pods.map(pod => {
        // A pod whose work is over is not ready and all is well.
        const ok = pod.ready || pod.phase === 'Succeeded';
        return (
          <li key={pod.name}>
            <OkIcon
              ok={ok}
              pending={health.status === 'unknown'}
              label={t(
                ok ? 'entity.health.podReady' : 'entity.health.podNotReady',
              )}
            />
            <code>{pod.name}</code>{' '}
            <span className={classes.secondary}>
              {[
                pod.phase,
                pod.restarts > 0 &&
                  t('entity.health.restarts', { count: pod.restarts }),
                pod.message,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        );
      })}
      {health.volumes.map(volume => (
        <li key={volume.name}>
          <OkIcon ok={volume.phase === 'Bound'} label={volume.phase} />
          <code>{volume.name}</code>{' '}
          <span className={classes.secondary}>
            {[volume.phase, volume.capacity].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
};
