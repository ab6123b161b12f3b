// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { CredentialList } from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { storesApiRef } from '../../../api';
import { formatEstimate } from '../../../text/formatDuration';
import { storesTranslationRef } from '../../../translation';
import { CopyButton } from '../../shared/CopyButton';
import { useCopy } from '../../shared/useCopy';
import { RevealDialog } from './RevealDialog';
import { useShortLivedSecret } from './useShortLivedSecret';

const useStyles = makeStyles(theme => ({
  label: { fontWeight: theme.typography.fontWeightBold as number },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    minHeight: 64,
    margin: 0,
    fontSize: theme.typography.body2.fontSize,
    '& dt': { color: theme.palette.text.secondary },
    '& dd': { margin: 0, wordBreak: 'break-all' },
  },
  password: { gridColumn: 'span 2' },
  secret: { fontFamily: 'monospace', userSelect: 'all' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** One credential. Its password comes by a request of its own, is held by this component alone, and leaves with it. */
export const CredentialItem = (props: {
  storeId: string;
  credential: CredentialList['items'][number];
  mayReveal: boolean;
}) => {
  const { storeId, credential, mayReveal } = props;
  const classes = useStyles();
  const api = useApi(storesApiRef);
  const { t } = useTranslationRef(storesTranslationRef);
  const [asking, setAsking] = useState<'reveal' | 'copy'>();
  const [error, setError] = useState<Error>();
  const { secret, secondsLeft, show, hide } = useShortLivedSecret();
  const { outcome, copy } = useCopy();

  const fetchPassword = async (purpose: 'reveal' | 'copy') => {
    setAsking(undefined);
    setError(undefined);
    try {
      const { password } = await api.revealCredential(storeId, credential.id);
      if (purpose === 'reveal') show(password);
      else await copy(password);
    } catch (refusal) {
      setError(refusal as Error);
    }
  };

  return (
    <div role="group" aria-label={credential.label}>
      <div className={classes.label}>{credential.label}</div>
      <dl className={classes.facts}>
        {credential.username && (
          <>
            <dt>{t('entity.credentials.username')}</dt>
            <dd>{credential.username}</dd>
            <dd>
              <CopyButton
                text={credential.username}
                what={t('entity.credentials.usernameName')}
              />
            </dd>
          </>
        )}
        <dt>{t('entity.credentials.password')}</dt>
        <dd className={classes.password}>
          {secret === undefined ? (
            <span aria-label={t('entity.credentials.hidden')}>••••••••</span>
          ) : (
            <span className={classes.secret}>{secret}</span>
          )}
        </dd>
      </dl>
      <div className={classes.buttons}>
        {secret === undefined ? (
          <Button
            size="small"
            variant="secondary"
            isDisabled={!mayReveal}
            onPress={() => setAsking('reveal')}
          >
            {t('entity.credentials.reveal')}
          </Button>
        ) : (
          <Button size="small" variant="secondary" onPress={hide}>
            {t('entity.credentials.hide')}
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          isDisabled={!mayReveal}
          onPress={() =>
            secret === undefined ? setAsking('copy') : copy(secret)
          }
        >
          {outcome === 'copied'
            ? t('shared.copied')
            : t('entity.credentials.copyPassword')}
        </Button>
      </div>
      <div className={classes.note} role="status">
        {outcome === 'failed' && t('shared.copyFailed')}
        <VisuallyHidden>
          {outcome === 'copied' && t('shared.copied')}
          {secret !== undefined && t('entity.credentials.shown')}
        </VisuallyHidden>
      </div>
      {secret !== undefined && (
        <div className={classes.note}>
          {t('entity.credentials.goneIn', {
            time: formatEstimate(secondsLeft),
          })}
        </div>
      )}
      {error && (
        <ResponseErrorPanel
          title={t('entity.credentials.failed')}
          error={error}
        />
      )}
      {asking && (
        <RevealDialog
          label={credential.label}
          purpose={asking}
          onCancel={() => setAsking(undefined)}
          onConfirm={() => fetchPassword(asking)}
        />
      )}
    </div>
  );
};
