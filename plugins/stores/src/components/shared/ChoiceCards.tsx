// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';

/** One card of a choice. */
export type Choice = {
  value: string;
  title: string;
  /** A word beside the title: a price, or why it cannot be chosen. */
  badge?: string;
  text?: string;
  lines?: string[];
  footnote?: string;
  disabled?: boolean;
};

const useStyles = makeStyles(theme => ({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  label: {
    padding: 0,
    marginBottom: theme.spacing(1),
    fontWeight: theme.typography.fontWeightBold as number,
  },
  cards: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
  },
  card: {
    position: 'relative',
    display: 'block',
    padding: theme.spacing(2),
    paddingLeft: theme.spacing(5.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    cursor: 'pointer',
    '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  chosen: {
    borderColor: theme.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
  },
  disabled: { cursor: 'not-allowed', color: theme.palette.text.disabled },
  radio: {
    position: 'absolute',
    left: theme.spacing(2),
    top: theme.spacing(2),
  },
  title: { fontWeight: theme.typography.fontWeightBold as number },
  secondary: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
  lines: {
    margin: theme.spacing(1, 0),
    paddingLeft: theme.spacing(2),
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** A choice of one among few that need some words each: radio buttons, with all that a keyboard expects of them. */
export const ChoiceCards = (props: {
  id?: string;
  label: string;
  choices: Choice[];
  value: string | undefined;
  onChange(value: string): void;
}) => {
  const classes = useStyles();
  const name = useId();
  return (
    <fieldset id={props.id} className={classes.root}>
      <legend className={classes.label}>{props.label}</legend>
      <div className={classes.cards}>
        {props.choices.map(choice => (
          <label
            key={choice.value}
            className={[
              classes.card,
              choice.value === props.value && classes.chosen,
              choice.disabled && classes.disabled,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <input
              className={classes.radio}
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === props.value}
              disabled={choice.disabled}
              onChange={() => props.onChange(choice.value)}
            />
            <span className={classes.title}>{choice.title}</span>
            {choice.badge && (
              <span className={classes.secondary}>{choice.badge}</span>
            )}
            {choice.text && (
              <span className={classes.secondary}>{choice.text}</span>
            )}
            {choice.lines && choice.lines.length > 0 && (
              <ul className={classes.lines}>
                {choice.lines.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {choice.footnote && (
              <span className={classes.secondary}>{choice.footnote}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
