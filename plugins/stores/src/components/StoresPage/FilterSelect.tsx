// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: { flex: '1 1 120px', maxWidth: 200 },
  // On the page's own colour the usual grey of a label is too faint.
  label: { color: theme.palette.text.primary },
}));

/** One choice of the filter bar: the browser's own list, which every keyboard and screen reader knows. */
export const FilterSelect = (props: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange(value: string): void;
}) => {
  const classes = useStyles();
  const id = useId();
  const { value } = props;
  // A value from a shared link stays choosable while the options are on their way.
  const options = props.options.some(option => option.value === value)
    ? props.options
    : [...props.options, { value, label: value }];
  return (
    <TextField
      id={id}
      select
      className={classes.root}
      variant="outlined"
      size="small"
      label={props.label}
      value={value}
      onChange={event => props.onChange(event.target.value)}
      InputLabelProps={{ shrink: true, className: classes.label }}
      SelectProps={{ native: true }}
    >
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
};
