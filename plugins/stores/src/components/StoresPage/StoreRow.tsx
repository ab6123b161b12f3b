// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { Store } from '@storekeeper/backstage-plugin-stores-common';
import { PhaseChip } from '../shared/PhaseChip';
import { RelativeTime } from '../shared/RelativeTime';
import { VisitStrip } from '../shared/VisitStrip';
import { StoreListingProps } from './StoreListingProps';
import { StoreMenu } from './StoreMenu';
import { StoreName } from './StoreName';

/** Height of a row in pixels; the skeleton has the same. */
export const ROW_HEIGHT = 74;

const useStyles = makeStyles(theme => ({
  row: {
    height: ROW_HEIGHT,
    '& td': {
      paddingTop: theme.spacing(1),
      paddingBottom: theme.spacing(1),
    },
  },
  secondary: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  nowrap: { whiteSpace: 'nowrap' },
  numbers: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
}));

/** One store in the table. */
export const StoreRow = (props: {
  store: Store;
  listing: StoreListingProps;
}) => {
  const { store, listing } = props;
  const { engines, receivedAt } = listing;
  const classes = useStyles();
  return (
    <TableRow hover className={classes.row}>
      <TableCell component="th" scope="row">
        <StoreName store={store} />
      </TableCell>
      <TableCell>
        {engines.engineTitle(store.engine)}
        <span className={classes.secondary}>{store.version}</span>
      </TableCell>
      <TableCell>
        <PhaseChip store={store} receivedAt={receivedAt} />
      </TableCell>
      <TableCell>
        <VisitStrip visits={store.visits} />
      </TableCell>
      <TableCell className={classes.nowrap}>
        {engines.planTitle(store.engine, store.plan)}
      </TableCell>
      <TableCell>
        <EntityRefLink entityRef={store.owner} hideIcon />
      </TableCell>
      <TableCell className={classes.numbers}>
        <RelativeTime at={store.createdAt} age />
      </TableCell>
      <TableCell padding="none" align="center">
        <StoreMenu store={store} onDelete={() => listing.onDelete(store)} />
      </TableCell>
    </TableRow>
  );
};
