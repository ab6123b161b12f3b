// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  CreateStore,
  Store,
  StoresApi,
} from '@storekeeper/backstage-plugin-stores-common';
import { toTaskError } from './toTaskError';

type Person = { credentials: BackstageCredentials };

/**
 * The stores API as the actions use it: wishes are made on behalf of the person who started the task, so that their
 * permissions and quota count; a long wait reads as the scaffolder itself, since it outlives the person's token.
 */
export class StoreAccess {
  readonly #auth: AuthService;
  readonly #stores: StoresApi;

  static create(options: { auth: AuthService; stores: StoresApi }) {
    return new StoreAccess(options.auth, options.stores);
  }

  private constructor(auth: AuthService, stores: StoresApi) {
    this.#auth = auth;
    this.#stores = stores;
  }

  async createAs(
    person: Person,
    request: CreateStore,
    options: { idempotencyKey: string },
  ): Promise<Store> {
    return this.#call(person.credentials, token =>
      this.#stores.createStore(request, { token, ...options }),
    );
  }

  /** What the stores plugin says to a wish without taking it up: is the name free, who may have how many, what is offered. */
  async askAs(person: Person, name: string) {
    return this.#call(person.credentials, async token => {
      const [availability, quota, engines] = await Promise.all([
        this.#stores.checkName(name, { token }),
        this.#stores.getQuota({ token }),
        this.#stores.listEngines({ token }),
      ]);
      return { availability, quota, engines: engines.items };
    });
  }

  async readAs(person: Person, id: string): Promise<Store> {
    return this.#call(
      person.credentials,
      async token => (await this.#stores.getStore(id, { token })).store,
    );
  }

  async deleteAs(person: Person, id: string): Promise<Store> {
    return this.#call(person.credentials, token =>
      this.#stores.deleteStore(id, { token }),
    );
  }

  /** Reads without regard to persons; the caller has seen to it that the person may know. */
  async read(id: string, signal?: AbortSignal): Promise<Store> {
    return this.#call(
      await this.#auth.getOwnServiceCredentials(),
      async token => (await this.#stores.getStore(id, { token, signal })).store,
    );
  }

  async #call<T>(
    credentials: BackstageCredentials,
    call: (token: string) => Promise<T>,
  ): Promise<T> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'stores',
    });
    try {
      return await call(token);
    } catch (error) {
      throw toTaskError(error);
    }
  }
}
