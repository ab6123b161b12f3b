// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { isShopOpen } from '../../text/isShopOpen';

/** As high as a finger needs, for two links that stand close together: WCAG 2.2, 2.5.8. */
const TARGET = '24px';

const useStyles = makeStyles(theme => ({
  name: {
    display: 'inline-block',
    lineHeight: TARGET,
    fontWeight: theme.typography.fontWeightBold as number,
    overflowWrap: 'anywhere',
  },
  host: {
    display: 'block',
    lineHeight: TARGET,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.fontWeightRegular as number,
    color: theme.palette.text.secondary,
    // One line: an address that breaks at its hyphens makes every row as high as the worst.
    maxWidth: 'min(260px, 100%)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

/** A store's name, which leads to its page, and its address, which opens the shop as soon as there is one. */
export const StoreName = ({ store }: { store: Store }) => {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const { kind, namespace, name } = parseEntityRef(store.entityRef);
  return (
    <>
      <Link
        className={classes.name}
        to={entityRoute({ kind, namespace, name })}
      >
        {store.name}
      </Link>
      {isShopOpen(store) ? (
        <Link
          className={classes.host}
          title={store.host}
          to={store.urls.storefront}
        >
          {store.host}
        </Link>
      ) : (
        <span className={classes.host} title={store.host}>
          {store.host}
        </span>
      )}
    </>
  );
};
