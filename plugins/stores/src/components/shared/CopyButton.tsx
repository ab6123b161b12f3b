// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { storesTranslationRef } from '../../translation';
import { useCopy } from './useCopy';

/** Copies a text that is not secret, and says so where one looks. */
export const CopyButton = (props: { text: string; what: string }) => {
  const { t } = useTranslationRef(storesTranslationRef);
  const { outcome, copy } = useCopy();
  const label = t('shared.copy', { what: props.what });
  const spoken = {
    copied: t('shared.copied'),
    failed: t('shared.copyFailed'),
    none: '',
  }[outcome];
  return (
    <Tooltip title={spoken || label}>
      <IconButton
        size="small"
        aria-label={spoken ? `${label}: ${spoken}` : label}
        onClick={() => copy(props.text)}
      >
        {outcome === 'copied' ? (
          <CheckIcon fontSize="small" />
        ) : (
          <CopyIcon fontSize="small" />
        )}
      </IconButton>
    </Tooltip>
  );
};
