// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ConflictError, isError, NotFoundError } from '@backstage/errors';
import {
  CredentialList,
  credentialRevealPermission,
  RevealedCredential,
} from '@storekeeper/backstage-plugin-stores-common';
import { CredentialRecipe } from '@storekeeper/backstage-plugin-stores-node';
import { StoreRecord, toEngineStore } from '../model';
import { actorOf, Caller } from './Caller';
import { ServiceContext } from './ServiceContext';

/** Which credentials a store has; nothing secret. */
export function listCredentials(
  context: ServiceContext,
  store: StoreRecord,
): CredentialList {
  return {
    items: recipesOf(context, store).map(({ id, label, url, username }) => ({
      id,
      label,
      url,
      username,
    })),
  };
}

/** Reads one secret from the cluster, for a caller who may. The caller of this function records it in the audit log. */
export async function revealCredential(
  context: ServiceContext,
  options: { caller: Caller; id: string; credentialId: string },
): Promise<RevealedCredential> {
  const { caller, id, credentialId } = options;
  const { database, access, clusters, announcer, rates } = context;
  const store = await access.require(
    caller,
    await database.findStore(id),
    credentialRevealPermission,
  );
  const recipe = recipesOf(context, store).find(
    credential => credential.id === credentialId,
  );
  if (!recipe) throw new NotFoundError('The store has no such credential');
  if (store.presence === 'absent') {
    throw new ConflictError(
      `The store is ${store.phase}: its credentials are no longer given out`,
    );
  }
  await rates.reveal.consume(actorOf(caller));
  const password = await readPassword(clusters, store, recipe);
  await database.addActivity({
    storeId: store.id,
    activity: {
      type: 'reveal',
      level: 'info',
      title: `Credential "${recipe.label}" revealed`,
      actor: actorOf(caller),
      data: { credentialId },
    },
    change: 'updated',
  });
  announcer.kick();
  return { id: recipe.id, username: recipe.username, password };
}

async function readPassword(
  clusters: ServiceContext['clusters'],
  store: StoreRecord,
  { password }: CredentialRecipe,
): Promise<string> {
  try {
    return await clusters.readSecret({ store, ...password });
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      throw new ConflictError(
        'The credential is not there yet: it is made together with the shop. Try again in a moment.',
      );
    }
    throw error;
  }
}

function recipesOf(
  { engines }: ServiceContext,
  store: StoreRecord,
): CredentialRecipe[] {
  return engines.get(store.engine)?.credentials(toEngineStore(store)) ?? [];
}
