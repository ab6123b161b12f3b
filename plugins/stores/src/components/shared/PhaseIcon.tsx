// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import { SvgIconTypeMap } from '@material-ui/core/SvgIcon';
import { OverridableComponent } from '@material-ui/core/OverridableComponent';
import BedtimeIcon from '@material-ui/icons/Brightness3';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import DeleteIcon from '@material-ui/icons/Delete';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import ErrorIcon from '@material-ui/icons/Error';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import MemoryIcon from '@material-ui/icons/Memory';
import SyncIcon from '@material-ui/icons/Sync';
import WarningIcon from '@material-ui/icons/Warning';
import { StorePhase } from '@storekeeper/backstage-plugin-stores-common';
import { useSpinStyles } from './useSpinStyles';

type Tone = 'ok' | 'warning' | 'error' | 'running' | 'pending' | 'aborted';
type Icon = OverridableComponent<SvgIconTypeMap>;

const LOOKS: Record<StorePhase, { Icon: Icon; tone: Tone; spin?: boolean }> = {
  Pending: { Icon: HourglassIcon, tone: 'pending' },
  Provisioning: { Icon: SyncIcon, tone: 'running', spin: true },
  Ready: { Icon: CheckCircleIcon, tone: 'ok' },
  Updating: { Icon: SyncIcon, tone: 'running', spin: true },
  Degraded: { Icon: WarningIcon, tone: 'warning' },
  Failed: { Icon: ErrorIcon, tone: 'error' },
  Simulated: { Icon: MemoryIcon, tone: 'aborted' },
  Sleeping: { Icon: BedtimeIcon, tone: 'aborted' },
  Deleting: { Icon: DeleteOutlineIcon, tone: 'running' },
  Deleted: { Icon: DeleteIcon, tone: 'aborted' },
};

const useStyles = makeStyles(theme => ({
  ok: { color: theme.palette.status.ok },
  warning: { color: theme.palette.status.warning },
  error: { color: theme.palette.status.error },
  running: { color: theme.palette.status.running },
  pending: { color: theme.palette.text.secondary },
  aborted: { color: theme.palette.status.aborted },
}));

/** A shape and a colour for each phase; always beside its word, so it says nothing to a screen reader. */
export const PhaseIcon = (props: {
  phase: StorePhase;
  fontSize?: 'small' | 'default' | 'large';
}) => {
  const classes = useStyles();
  const spin = useSpinStyles();
  const look = LOOKS[props.phase];
  return (
    <look.Icon
      aria-hidden="true"
      fontSize={props.fontSize ?? 'small'}
      className={`${classes[look.tone]} ${look.spin ? spin.spin : ''}`}
    />
  );
};
