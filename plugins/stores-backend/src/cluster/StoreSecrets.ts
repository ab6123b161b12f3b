// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { NotFoundError } from '@backstage/errors';
import { SecretRecipe } from '@storekeeper/backstage-plugin-stores-node';
import { isNamed } from './clusterErrors';
import { KubeClient } from './KubeClient';
import { ownLabels } from './labels';
import { makeSecretValue } from './makeSecretValue';

/** The Secrets of stores in one cluster: the only place where a store's secrets are. */
export class StoreSecrets {
  static create(options: { client: KubeClient }) {
    return new StoreSecrets(options.client);
  }

  private constructor(private readonly client: KubeClient) {}

  /**
   * Makes what is missing and keeps what is there, key by key: safe to run again and to overlap with itself.
   * Only a given admin password replaces a value, as it can only come before the first release.
   */
  async ensure(options: {
    storeId: string;
    namespace: string;
    recipes: SecretRecipe[];
    adminPassword?: string;
  }): Promise<void> {
    for (const recipe of options.recipes) {
      await this.ensureOne({ ...options, recipe });
    }
  }

  /** The value of one key; NotFoundError while there is none. */
  async read(options: {
    namespace: string;
    name: string;
    key: string;
  }): Promise<string> {
    const { namespace, name, key } = options;
    const secret = await this.client.call(
      `read Secret ${namespace}/${name}`,
      apis => apis.core.readNamespacedSecret({ namespace, name }),
    );
    const encoded = secret.data?.[key];
    if (encoded === undefined) {
      throw new NotFoundError(`Secret ${namespace}/${name} has no key ${key}`);
    }
    return decode(encoded);
  }

  /** Every value of every Secret in a namespace, for taking them out of texts that are about to be shown. */
  async values(namespace: string): Promise<string[]> {
    const secrets = await this.client.call(
      `list Secrets in ${namespace}`,
      apis =>
        apis.core.listNamespacedSecret({
          namespace,
          // What Helm keeps there is its own compressed record and not a secret of the store.
          fieldSelector: 'type!=helm.sh/release.v1',
        }),
    );
    return secrets.items.flatMap(secret =>
      Object.values(secret.data ?? {}).map(decode),
    );
  }

  private async ensureOne(options: {
    storeId: string;
    namespace: string;
    recipe: SecretRecipe;
    adminPassword?: string;
  }): Promise<void> {
    const { storeId, namespace, recipe, adminPassword } = options;
    const { name } = recipe;
    for (let attempt = 0; ; attempt++) {
      const existing = await this.client.find(
        `read Secret ${namespace}/${name}`,
        apis => apis.core.readNamespacedSecret({ namespace, name }),
      );
      const data: Record<string, string> = { ...existing?.data };
      let changed = !existing;
      for (const [key, how] of Object.entries(recipe.keys)) {
        const replaces =
          'adminPassword' in how &&
          adminPassword !== undefined &&
          data[key] !== encode(adminPassword);
        if (data[key] === undefined || replaces) {
          data[key] = encode(makeSecretValue(how, adminPassword));
          changed = true;
        }
      }
      if (!changed) {
        return;
      }
      try {
        if (existing) {
          // Carries the resourceVersion that was read: of two writers one has to look again.
          await this.client.call(`update Secret ${namespace}/${name}`, apis =>
            apis.core.replaceNamespacedSecret({
              namespace,
              name,
              body: { ...existing, data },
            }),
          );
        } else {
          await this.client.call(`create Secret ${namespace}/${name}`, apis =>
            apis.core.createNamespacedSecret({
              namespace,
              body: {
                metadata: { name, labels: ownLabels(storeId) },
                type: 'Opaque',
                data,
              },
            }),
          );
        }
        return;
      } catch (error) {
        if (attempt < 3 && isNamed(error, 'ConflictError')) {
          continue;
        }
        throw error;
      }
    }
  }
}

function encode(value: string): string {
  return Buffer.from(value, 'utf8').toString('base64');
}

function decode(value: string): string {
  return Buffer.from(value, 'base64').toString('utf8');
}
