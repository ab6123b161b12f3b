// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';

/** Of an Alert above what it speaks of. */
export const useNoticeStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  // Paths and addresses have no blanks to break at.
  message: { minWidth: 0, overflowWrap: 'anywhere' },
}));
