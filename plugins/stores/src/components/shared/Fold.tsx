// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  summary: {
    cursor: 'pointer',
    color: theme.palette.text.primary,
    fontSize: theme.typography.body2.fontSize,
    '&:focus-visible': { outline: '2px solid currentColor', outlineOffset: 2 },
  },
  content: { marginTop: theme.spacing(1.5) },
}));

/** Details that most people do not need, one click away. The browser's own element: keyboard and search work. */
export const Fold = (props: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <details open={props.open}>
      <summary className={classes.summary}>{props.title}</summary>
      <div className={classes.content}>{props.children}</div>
    </details>
  );
};
