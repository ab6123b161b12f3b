// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Skeleton from '@material-ui/lab/Skeleton';
import { ROW_HEIGHT } from './StoreRow';

/** Five rows of the size that is coming. */
export const StoreRowSkeleton = ({ columns }: { columns: number }) => (
  <>
    {[1, 2, 3, 4, 5].map(row => (
      <TableRow key={row} style={{ height: ROW_HEIGHT }}>
        {Array.from({ length: columns }, (_, column) => (
          <TableCell key={column}>
            <Skeleton variant="text" />
          </TableCell>
        ))}
      </TableRow>
    ))}
  </>
);
