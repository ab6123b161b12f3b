// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ApiHolder } from '@backstage/core-plugin-api';
import { storeNameSchema } from '@storekeeper/backstage-plugin-stores-common';
import { storesApiRef } from '../../api';

/** Keeps the form from going on with a name that would be refused. The server has the last word all the same. */
export async function validateStoreName(
  name: string | undefined,
  field: { addError(message: string): void },
  context: { apiHolder: ApiHolder },
): Promise<void> {
  // An empty field is the schema's business: the template says whether it is required.
  if (!name) return;
  const syntax = storeNameSchema.safeParse(name);
  if (!syntax.success) {
    field.addError(syntax.error.issues[0].message);
    return;
  }
  const answer = await context.apiHolder.get(storesApiRef)?.checkName(name);
  if (answer?.available === false) {
    field.addError(answer.reason ?? `The name ${name} is taken.`);
  }
}
