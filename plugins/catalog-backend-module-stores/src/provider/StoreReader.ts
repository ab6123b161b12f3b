// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Store, StoresApi } from '@storekeeper/backstage-plugin-stores-common';

/** Reads stores with the catalog's own identity, which sees all of them. */
export class StoreReader {
  readonly #auth: AuthService;
  readonly #stores: StoresApi;

  static create(options: { auth: AuthService; stores: StoresApi }) {
    return new StoreReader(options.auth, options.stores);
  }

  private constructor(auth: AuthService, stores: StoresApi) {
    this.#auth = auth;
    this.#stores = stores;
  }

  /** Every store that is not deleted, oldest first, so that one made meanwhile moves no page's border. */
  async readAll(signal?: AbortSignal): Promise<Store[]> {
    const stores: Store[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#stores.listStores(
        { sort: 'createdAt', order: 'asc', limit: 200, cursor },
        { token: await this.#token(), signal },
      );
      stores.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return stores.filter(store => store.phase !== 'Deleted');
  }

  /** The store, or undefined where it is deleted or was never there. */
  async read(id: string): Promise<Store | undefined> {
    try {
      const { store } = await this.#stores.getStore(id, {
        token: await this.#token(),
      });
      return store.phase === 'Deleted' ? undefined : store;
    } catch (error) {
      if (isError(error) && error.statusCode === 404) return undefined;
      throw error;
    }
  }

  async #token() {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'stores',
    });
    return token;
  }
}
