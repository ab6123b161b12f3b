// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import {
  CreateStore,
  createStoreSchema,
} from '@storekeeper/backstage-plugin-stores-common';
import { customAlphabet } from 'nanoid';
import {
  invalidFields,
  STORE_ID_ALPHABET,
  STORE_ID_LENGTH,
  storeNamespace,
  StoreWish,
} from '../model';
import { actorOf, Caller } from './Caller';
import { placeNewStore } from './placeNewStore';
import { ServiceContext } from './ServiceContext';

const newStoreId = customAlphabet(STORE_ID_ALPHABET, STORE_ID_LENGTH);

/** The whole wish for a new store, from what was asked for and the defaults. Throws where it cannot be accepted. */
export async function makeWish(
  context: ServiceContext,
  options: { caller: Caller; request: CreateStore; now: Date },
): Promise<StoreWish> {
  const { caller, request, now } = options;
  const { engine, plan } = context.engines.choose(request);
  const owner = await context.owners.resolve(caller, request.owner);
  const adminEmail =
    request.adminEmail ?? (await defaultEmail(context, caller, owner));
  const refused = engine.validate?.({
    adminUser: request.adminUser,
    adminEmail,
  });
  if (refused && refused.length > 0) throw invalidFields(refused);

  const id = newStoreId();
  return {
    id,
    name: request.name,
    ...placeNewStore(context.clusters, request.name),
    namespace: storeNamespace(id),
    engine: engine.id,
    version: engine.versions[0],
    chartVersion: engine.chart.version,
    plan: plan.id,
    replicas: plan.replicas.default,
    owner,
    createdBy: actorOf(caller),
    adminUser: request.adminUser,
    adminEmail,
    sampleData: request.sampleData ?? 'small',
    presence: 'present',
    generation: 1,
    attemptedAt: now,
    createdAt: now,
  };
}

/** The caller's address in the catalog; without one an address made of their name, or of the owner's for a service. */
async function defaultEmail(
  context: ServiceContext,
  caller: Caller,
  owner: string,
): Promise<string> {
  const known = await context.owners.emailOf(caller);
  const { adminEmail } = createStoreSchema.shape;
  if (known && adminEmail.safeParse(known).success) return known;
  const { principal } = caller.credentials;
  const { name } = parseEntityRef(
    principal.type === 'user' ? principal.userEntityRef : owner,
  );
  const fallback = `${name}@${context.config.defaultAdminEmailDomain}`;
  if (adminEmail.safeParse(fallback).success) return fallback;
  throw invalidFields([
    {
      field: 'adminEmail',
      message: 'An e-mail address is needed: the catalog has none of yours.',
    },
  ]);
}
