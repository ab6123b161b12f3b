// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import HealthyIcon from '@material-ui/icons/CheckCircle';
import UnhealthyIcon from '@material-ui/icons/Error';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import DegradedIcon from '@material-ui/icons/Warning';
import { StoreHealth } from '@storekeeper/backstage-plugin-stores-common';

const ICONS = {
  healthy: HealthyIcon,
  degraded: DegradedIcon,
  unhealthy: UnhealthyIcon,
  unknown: UnknownIcon,
};

const useStyles = makeStyles(theme => ({
  healthy: { color: theme.palette.status.ok },
  degraded: { color: theme.palette.status.warning },
  unhealthy: { color: theme.palette.status.error },
  unknown: { color: theme.palette.text.secondary },
}));

/** A shape and a colour for each state of health; always beside its word. */
export const HealthIcon = ({ status }: Pick<StoreHealth, 'status'>) => {
  const classes = useStyles();
  const Icon = ICONS[status];
  return <Icon aria-hidden="true" className={classes[status]} />;
};
