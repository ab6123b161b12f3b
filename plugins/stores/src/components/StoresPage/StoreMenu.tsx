// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import MoreIcon from '@material-ui/icons/MoreVert';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { useState } from 'react';
import { isShopOpen } from '../../text/isShopOpen';
import { storesTranslationRef } from '../../translation';
import { CREDENTIALS_ANCHOR } from '../entity/anchors';

/** What one can do with a store without opening its page. */
export const StoreMenu = (props: { store: Store; onDelete(): void }) => {
  const { store, onDelete } = props;
  const { t } = useTranslationRef(storesTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = () => setAnchor(undefined);
  const open = isShopOpen(store);
  const page = entityRoute(parseEntityRef(store.entityRef));
  return (
    <>
      <IconButton
        aria-label={t('list.menu', { name: store.name })}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={close}
        keepMounted={false}
      >
        <MenuItem
          component={Link}
          to={store.urls.storefront}
          disabled={!open}
          onClick={close}
        >
          {t('shared.openShop')}
        </MenuItem>
        <MenuItem
          component={Link}
          to={store.urls.admin}
          disabled={!open}
          onClick={close}
        >
          {t('shared.openAdmin')}
        </MenuItem>
        <MenuItem
          component={Link}
          to={`${page}#${CREDENTIALS_ANCHOR}`}
          onClick={close}
        >
          {t('list.menuCredentials')}
        </MenuItem>
        <MenuItem
          disabled={store.phase === 'Deleting' || store.phase === 'Deleted'}
          onClick={() => {
            close();
            onDelete();
          }}
        >
          {t('list.menuDelete')}
        </MenuItem>
      </Menu>
    </>
  );
};
