// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { storesTranslationRef } from '../../translation';
import { StoreListingProps } from './StoreListingProps';
import { StoreRow } from './StoreRow';
import { StoreRowSkeleton } from './StoreRowSkeleton';
import { StoreSort } from './useStoreFilters';

/** Every column but one sorts: how a shop was in the last day is no single value. */
const COLUMNS: (StoreSort | 'visits')[] = [
  'name',
  'engine',
  'phase',
  'visits',
  'plan',
  'owner',
  'createdAt',
];

const useStyles = makeStyles(theme => ({
  stale: { opacity: 0.6 },
  head: {
    '& th': {
      fontWeight: theme.typography.fontWeightBold,
      whiteSpace: 'nowrap',
    },
  },
  actions: { width: theme.spacing(7) },
}));

/** The stores as a table that sorts by any column. */
export const StoreTable = (props: StoreListingProps) => {
  const { stores, filters, stale } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(storesTranslationRef);
  const { sort, order } = filters.values;
  // What was created last has the least age: the column shows the age and is sorted by the date.
  const shownOrder = (column: StoreSort) => {
    const ascending = sort === column ? order === 'asc' : true;
    return ascending === (column !== 'createdAt') ? 'asc' : 'desc';
  };
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-label={t('list.tableLabel')} aria-busy={!stores || stale}>
        <TableHead className={classes.head}>
          <TableRow>
            {COLUMNS.map(column =>
              column === 'visits' ? (
                <TableCell key={column}>{t('list.column.visits')}</TableCell>
              ) : (
                <TableCell
                  key={column}
                  sortDirection={sort === column && shownOrder(column)}
                >
                  <TableSortLabel
                    active={sort === column}
                    direction={shownOrder(column)}
                    onClick={() =>
                      filters.set({
                        sort: column,
                        order:
                          sort === column && order === 'asc' ? 'desc' : 'asc',
                      })
                    }
                  >
                    {t(`list.column.${column}`)}
                  </TableSortLabel>
                </TableCell>
              ),
            )}
            <TableCell className={classes.actions}>
              <VisuallyHidden>{t('list.column.actions')}</VisuallyHidden>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody className={stale && stores ? classes.stale : undefined}>
          {stores?.map(store => (
            <StoreRow key={store.id} store={store} listing={props} />
          )) ?? <StoreRowSkeleton columns={COLUMNS.length + 1} />}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
