// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';
import { FieldProblem } from './FieldProblem';

type TextFieldProps = {
  name: string;
  label: string;
  value: string;
  /** What browsers fill in by themselves. */
  autocomplete: string;
  type?: 'text' | 'email' | 'tel';
  optional?: boolean;
  problem?: string;
  size?: 'half' | 'third' | 'two-thirds';
};

export const TextField: FC<TextFieldProps> = props => (
  <div class={`field ${props.size ?? ''}`}>
    <label for={props.name}>
      {props.label}
      {props.optional && <span class="faint"> (optional)</span>}
    </label>
    <input
      id={props.name}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.value}
      autocomplete={props.autocomplete}
      maxlength={200}
      required={!props.optional}
      aria-invalid={props.problem ? 'true' : undefined}
      aria-describedby={props.problem ? `${props.name}-problem` : undefined}
    />
    <FieldProblem field={props.name} text={props.problem} />
  </div>
);
