// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonLink, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import OpenIcon from '@material-ui/icons/OpenInNew';
import { useId } from 'react';
import { storesTranslationRef } from '../../../translation';
import { CopyButton } from '../../shared/CopyButton';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: 4 },
  grow: { flexGrow: 1, display: 'flex', '& > *': { flexGrow: 1 } },
});

/** Opens one of the shop's two doors in a new tab, and copies its address. */
export const ShopLink = (props: {
  url: string;
  /** Whether somebody answers there. */
  open: boolean;
  primary?: boolean;
  label: string;
  /** What the copy button copies, in words. */
  what: string;
}) => {
  const { url, open, label, what } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const reasonId = useId();
  const variant = props.primary ? 'primary' : 'secondary';
  const icon = <OpenIcon fontSize="small" />;
  return (
    <div className={classes.root}>
      {open ? (
        <span className={classes.grow}>
          <ButtonLink
            variant={variant}
            href={url}
            target="_blank"
            rel="noopener"
            iconEnd={icon}
            aria-label={`${label}, ${t('shared.opensInNewTab')}`}
          >
            {label}
          </ButtonLink>
        </span>
      ) : (
        <Tooltip title={t('shared.notOpenYet')}>
          <span className={classes.grow}>
            <Button
              variant={variant}
              isDisabled
              iconEnd={icon}
              aria-describedby={reasonId}
            >
              {label}
            </Button>
            <VisuallyHidden id={reasonId}>
              {t('shared.notOpenYet')}
            </VisuallyHidden>
          </span>
        </Tooltip>
      )}
      <CopyButton text={url} what={what} />
    </div>
  );
};
