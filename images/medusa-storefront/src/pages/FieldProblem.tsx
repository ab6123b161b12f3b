// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { FC } from 'hono/jsx';

/** What is wrong with a field, beside it; the field names this by aria-describedby. */
export const FieldProblem: FC<{ field: string; text?: string }> = ({
  field,
  text,
}) =>
  text ? (
    <p class="problem" id={`${field}-problem`} data-error={field} role="alert">
      {text}
    </p>
  ) : null;
