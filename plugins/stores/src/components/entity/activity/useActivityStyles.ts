// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';

/** Looks of the timeline. */
export const useActivityStyles = makeStyles(theme => ({
  // Room for the label, which stands on the upper edge of the field.
  filter: { display: 'flex', margin: theme.spacing(1, 0, 2) },
  list: { listStyle: 'none', padding: 0, margin: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    columnGap: theme.spacing(1.5),
    paddingBottom: theme.spacing(1.5),
    scrollMarginTop: theme.spacing(8),
  },
  wanted: { backgroundColor: theme.palette.action.selected },
  title: { wordBreak: 'break-word' },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    wordBreak: 'break-word',
  },
  time: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    whiteSpace: 'nowrap',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    '& a': { color: 'inherit' },
  },
  info: { color: theme.palette.text.secondary },
  success: { color: theme.palette.status.ok },
  warning: { color: theme.palette.status.warning },
  error: { color: theme.palette.status.error },
}));
