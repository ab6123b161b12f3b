// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateStore,
  createStoreSchema,
} from '@storekeeper/backstage-plugin-stores-common';
import { StoreAccess } from '../access/StoreAccess';
import { TaskError } from '../access/TaskError';

/** Says why the wish would be refused, by an error, and where the shop would be if not. Changes nothing. */
export async function rehearseCreation(
  access: StoreAccess,
  person: { credentials: BackstageCredentials },
  wish: CreateStore,
): Promise<{ url: string }> {
  const parsed = createStoreSchema.safeParse(wish);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw refusal('InputError', issues.join(' '));
  }
  const { availability, quota, engines } = await access.askAs(
    person,
    wish.name,
  );
  const engine = engines.find(({ id }) => id === wish.engine);
  if (!engine?.available) {
    throw refusal('InputError', `The engine ${wish.engine} is not available.`);
  }
  if (wish.plan && !engine.plans.some(({ id }) => id === wish.plan)) {
    throw refusal('InputError', `${engine.title} has no plan ${wish.plan}.`);
  }
  if (!availability.available) {
    throw refusal(
      'ConflictError',
      availability.reason ?? `The name ${wish.name} is taken.`,
    );
  }
  const { owner, used, limit, left } =
    quota.owners.find(entry => entry.owner === wish.owner) ?? quota;
  if (left <= 0) {
    throw refusal(
      'QuotaExceeded',
      `${owner} has ${used} of ${limit} stores already.`,
    );
  }
  return { url: availability.url ?? `http://${wish.name}.invalid` };
}

function refusal(name: string, message: string) {
  return new TaskError({ name, message });
}
