// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ResponseError } from '@backstage/errors';
import {
  ActivityList,
  CleanupReport,
  CreateStore,
  CredentialList,
  EngineList,
  ListStores,
  NameAvailability,
  PluginHealth,
  Quota,
  RevealedCredential,
  Store,
  StoreHealth,
  StoreList,
  UnclaimedNamespaceList,
  UpdateStore,
} from '../contract';

/** How a call of {@link StoresApi} is made. */
export type StoresRequestOptions = {
  /** Bearer token; in the browser the fetch API adds it by itself. */
  token?: string;
  signal?: AbortSignal;
};

/** The plugin's REST API as a TypeScript interface. Each method throws a ResponseError where the server refuses. */
export interface StoresApi {
  createStore(
    request: CreateStore,
    options?: StoresRequestOptions & { idempotencyKey?: string },
  ): Promise<Store>;
  listStores(
    query?: ListStores,
    options?: StoresRequestOptions,
  ): Promise<StoreList>;
  getStore(
    id: string,
    options?: StoresRequestOptions,
  ): Promise<{ store: Store; etag: string }>;
  /** The etag is that of the store as the caller saw it; the server answers 412 when it has changed since. */
  updateStore(
    id: string,
    request: UpdateStore,
    options: StoresRequestOptions & { etag: string },
  ): Promise<Store>;
  retryStore(id: string, options?: StoresRequestOptions): Promise<Store>;
  deleteStore(id: string, options?: StoresRequestOptions): Promise<Store>;
  getHealth(id: string, options?: StoresRequestOptions): Promise<StoreHealth>;
  listActivity(
    id: string,
    query?: { cursor?: string; limit?: number },
    options?: StoresRequestOptions,
  ): Promise<ActivityList>;
  /** What the cluster said when it was asked for what is left of a store; NotFound before it was asked. */
  getCleanupReport(
    id: string,
    options?: StoresRequestOptions,
  ): Promise<CleanupReport>;
  listCredentials(
    id: string,
    options?: StoresRequestOptions,
  ): Promise<CredentialList>;
  revealCredential(
    id: string,
    credentialId: string,
    options?: StoresRequestOptions,
  ): Promise<RevealedCredential>;
  listEngines(options?: StoresRequestOptions): Promise<EngineList>;
  getQuota(options?: StoresRequestOptions): Promise<Quota>;
  checkName(
    name: string,
    options?: StoresRequestOptions,
  ): Promise<NameAvailability>;
  /** For administrators: namespaces that claim to be stores of this portal and are none. */
  listUnclaimedNamespaces(
    options?: StoresRequestOptions,
  ): Promise<UnclaimedNamespaceList>;
  /** The plugin's own state: whether it has a cluster, Helm and so on, and what the operator has to set if not. */
  getPluginHealth(options?: StoresRequestOptions): Promise<PluginHealth>;
}

/** {@link StoresApi} over HTTP, for the browser and for other backend plugins. */
export class StoresClient implements StoresApi {
  readonly #discovery: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi.fetch;
  }

  async createStore(
    request: CreateStore,
    options?: StoresRequestOptions & { idempotencyKey?: string },
  ) {
    const response = await this.#send('POST', '/stores', options, {
      body: request,
      headers: options?.idempotencyKey
        ? { 'Idempotency-Key': options.idempotencyKey }
        : {},
    });
    return (await response.json()) as Store;
  }

  async listStores(query: ListStores = {}, options?: StoresRequestOptions) {
    return this.#json<StoreList>(`/stores${queryString(query)}`, options);
  }

  async getStore(id: string, options?: StoresRequestOptions) {
    const response = await this.#send('GET', storePath(id), options);
    return {
      store: (await response.json()) as Store,
      etag: response.headers.get('ETag') ?? '',
    };
  }

  async updateStore(
    id: string,
    request: UpdateStore,
    options: StoresRequestOptions & { etag: string },
  ) {
    const response = await this.#send('PATCH', storePath(id), options, {
      body: request,
      headers: { 'If-Match': options.etag },
    });
    return (await response.json()) as Store;
  }

  async retryStore(id: string, options?: StoresRequestOptions) {
    const response = await this.#send(
      'POST',
      `${storePath(id)}/retry`,
      options,
    );
    return (await response.json()) as Store;
  }

  async deleteStore(id: string, options?: StoresRequestOptions) {
    const response = await this.#send('DELETE', storePath(id), options);
    return (await response.json()) as Store;
  }

  async getHealth(id: string, options?: StoresRequestOptions) {
    return this.#json<StoreHealth>(`${storePath(id)}/health`, options);
  }

  async listActivity(
    id: string,
    query: { cursor?: string; limit?: number } = {},
    options?: StoresRequestOptions,
  ) {
    return this.#json<ActivityList>(
      `${storePath(id)}/activity${queryString(query)}`,
      options,
    );
  }

  async getCleanupReport(id: string, options?: StoresRequestOptions) {
    return this.#json<CleanupReport>(
      `${storePath(id)}/cleanup-report`,
      options,
    );
  }

  async listCredentials(id: string, options?: StoresRequestOptions) {
    return this.#json<CredentialList>(`${storePath(id)}/credentials`, options);
  }

  async revealCredential(
    id: string,
    credentialId: string,
    options?: StoresRequestOptions,
  ) {
    const path = `${storePath(id)}/credentials/${encodeURIComponent(
      credentialId,
    )}/reveal`;
    const response = await this.#send('POST', path, options);
    return (await response.json()) as RevealedCredential;
  }

  async listEngines(options?: StoresRequestOptions) {
    return this.#json<EngineList>('/engines', options);
  }

  async getQuota(options?: StoresRequestOptions) {
    return this.#json<Quota>('/quota', options);
  }

  async checkName(name: string, options?: StoresRequestOptions) {
    return this.#json<NameAvailability>(
      `/names/${encodeURIComponent(name)}`,
      options,
    );
  }

  async listUnclaimedNamespaces(options?: StoresRequestOptions) {
    return this.#json<UnclaimedNamespaceList>('/unclaimed-namespaces', options);
  }

  async getPluginHealth(options?: StoresRequestOptions) {
    return this.#json<PluginHealth>('/health', options);
  }

  async #json<T>(path: string, options?: StoresRequestOptions): Promise<T> {
    const response = await this.#send('GET', path, options);
    return (await response.json()) as T;
  }

  async #send(
    method: string,
    path: string,
    options: StoresRequestOptions = {},
    content: { body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const baseUrl = await this.#discovery.getBaseUrl('stores');
    const response = await this.#fetch(`${baseUrl}/v1${path}`, {
      method,
      signal: options.signal,
      body:
        content.body === undefined ? undefined : JSON.stringify(content.body),
      headers: {
        ...(content.body === undefined
          ? {}
          : { 'Content-Type': 'application/json' }),
        ...(options.token ? { Authorization: `Bearer ${options.token}` } : {}),
        ...content.headers,
      },
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

function storePath(id: string): string {
  return `/stores/${encodeURIComponent(id)}`;
}

function queryString(query: object): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item !== undefined && item !== '') params.append(key, String(item));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
