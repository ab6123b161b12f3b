// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import FailedIcon from '@material-ui/icons/Close';
import OkMark from '@material-ui/icons/Check';
import PendingIcon from '@material-ui/icons/RadioButtonUnchecked';

const useStyles = makeStyles(theme => ({
  icon: { verticalAlign: 'text-bottom', marginRight: theme.spacing(0.5) },
  ok: { color: theme.palette.status.ok },
  failed: { color: theme.palette.status.error },
  pending: { color: theme.palette.text.disabled },
}));

const ICONS = { ok: OkMark, failed: FailedIcon, pending: PendingIcon };

/** Whether one thing works: a tick, a cross, or a circle for what is not expected to yet. */
export const OkIcon = (props: {
  ok: boolean;
  pending?: boolean;
  label: string;
}) => {
  const classes = useStyles();
  const waiting = props.pending ? 'pending' : 'failed';
  const state = props.ok ? 'ok' : waiting;
  const Icon = ICONS[state];
  return (
    <Icon
      fontSize="small"
      titleAccess={props.label}
      className={`${classes.icon} ${classes[state]}`}
    />
  );
};
