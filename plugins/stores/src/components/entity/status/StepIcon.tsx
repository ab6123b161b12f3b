// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import PendingIcon from '@material-ui/icons/RadioButtonUnchecked';
import SkippedIcon from '@material-ui/icons/RemoveCircleOutline';
import ActiveIcon from '@material-ui/icons/Sync';
import { StoreStep } from '@storekeeper/backstage-plugin-stores-common';
import { useSpinStyles } from '../../shared/useSpinStyles';

const ICONS = {
  pending: PendingIcon,
  active: ActiveIcon,
  done: CheckIcon,
  failed: ErrorIcon,
  skipped: SkippedIcon,
};

const useStyles = makeStyles(theme => ({
  pending: { color: theme.palette.text.disabled },
  active: { color: theme.palette.status.running },
  done: { color: theme.palette.status.ok },
  failed: { color: theme.palette.status.error },
  skipped: { color: theme.palette.text.secondary },
}));

/** How a step stands: a shape of its own for each state, and its word for a screen reader. */
export const StepIcon = (props: {
  state: StoreStep['state'];
  label: string;
}) => {
  const classes = useStyles();
  const spin = useSpinStyles();
  const Icon = ICONS[props.state];
  return (
    <Icon
      titleAccess={props.label}
      className={`${classes[props.state]} ${
        props.state === 'active' ? spin.spin : ''
      }`}
    />
  );
};
