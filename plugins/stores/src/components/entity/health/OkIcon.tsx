// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import FailedIcon from '@material-ui/icons/Close';
import OkMark from '@material-ui/icons/Check';

const useStyles = makeStyles(theme => ({
  icon: { verticalAlign: 'text-bottom', marginRight: theme.spacing(0.5) },
  ok: { color: theme.palette.status.ok },
  failed: { color: theme.palette.status.error },
}));

/** Whether one thing worked: a tick or a cross. */
export const OkIcon = (props: { ok: boolean; label: string }) => {
  const classes = useStyles();
  const Icon = props.ok ? OkMark : FailedIcon;
  return (
    <Icon
      fontSize="small"
      titleAccess={props.label}
      className={`${classes.icon} ${props.ok ? classes.ok : classes.failed}`}
    />
  );
};
