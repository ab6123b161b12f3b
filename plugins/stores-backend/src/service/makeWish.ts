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
  const [owner, knownEmail] = await Promise.all([
    context.owners.resolve(caller, request.owner),
    request.adminEmail ?? context.owners.emailOf(caller),
  ]);
  const adminEmail =
    request.adminEmail ?? usableEmail(context, { caller, owner, knownEmail });
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
function usableEmail(
  { config }: ServiceContext,
  options: { caller: Caller; owner: string; knownEmail?: string },
): string {
  const { caller, owner, knownEmail } = options;
  const { adminEmail } = createStoreSchema.shape;
  if (knownEmail && adminEmail.safeParse(knownEmail).success) return knownEmail;
  const { principal } = caller.credentials;
  const { name } = parseEntityRef(
    principal.type === 'user' ? principal.userEntityRef : owner,
  );
  const fallback = `${name}@${config.defaultAdminEmailDomain}`;
  if (adminEmail.safeParse(fallback).success) return fallback;
  throw invalidFields([
    {
      field: 'adminEmail',
      message: 'An e-mail address is needed: the catalog has none of yours.',
    },
  ]);
}
