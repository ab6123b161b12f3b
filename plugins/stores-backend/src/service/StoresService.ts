// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { NotAllowedError, NotFoundError, toError } from '@backstage/errors';
import {
  ActivityList,
  CleanupReport,
  CreateStore,
  CredentialList,
  EngineList,
  ListStoresQuery,
  NameAvailability,
  Quota,
  RevealedCredential,
  Store,
  storeAdministerPermission,
  StoreHealth,
  StoreList,
  UnclaimedNamespaceList,
  UpdateStore,
  WAITING_FOR_CAPACITY,
} from '@storekeeper/backstage-plugin-stores-common';
import { storeEtag, StoreRecord } from '../model';
import { audited } from './audited';
import { Caller } from './Caller';
import { deleteStore, retryStore, updateStore } from './changeStore';
import { checkName } from './checkName';
import { createStore } from './createStore';
import { listCredentials, revealCredential } from './credentials';
import { readHealth } from './readHealth';
import { readQuota } from './readQuota';
import { ServiceContext } from './ServiceContext';
import { toStore } from './toStore';

/** A store with the ETag that a change of it has to name. */
export type VersionedStore = { store: Store; etag: string };

/** A store of which something is asked. */
export type StoreTarget = { caller: Caller; id: string };

/**
 * The one door to stores: whoever wants to see or change one comes through here, and here it is decided whether they
 * may, whether there is room, and what is recorded.
 */
export class StoresService {
  readonly #context: ServiceContext;

  static create(context: ServiceContext) {
    return new StoresService(context);
  }

  private constructor(context: ServiceContext) {
    this.#context = context;
  }

  async create(options: {
    caller: Caller;
    request: CreateStore;
    idempotencyKey?: string;
  }): Promise<VersionedStore> {
    const { caller, request } = options;
    const { name, engine, plan, owner } = request;
    const store = await audited(
      this.#context.auditor,
      {
        caller,
        eventId: 'store-create',
        severityLevel: 'medium',
        meta: { name, engine, ...(plan && { plan }), ...(owner && { owner }) },
        outcome: ({ id }) => ({ storeId: id }),
      },
      () => createStore(this.#context, options),
    );
    return this.#versioned(store);
  }

  async update(
    options: StoreTarget & { request: UpdateStore; ifMatch?: string },
  ): Promise<VersionedStore> {
    const { caller, id, request } = options;
    const store = await audited(
      this.#context.auditor,
      {
        caller,
        eventId: 'store-update',
        severityLevel: 'medium',
        meta: { storeId: id, change: { ...request } },
      },
      () => updateStore(this.#context, options),
    );
    return this.#versioned(store);
  }

  async retry(options: StoreTarget): Promise<VersionedStore> {
    const store = await audited(
      this.#context.auditor,
      {
        caller: options.caller,
        eventId: 'store-retry',
        severityLevel: 'medium',
        meta: { storeId: options.id },
      },
      () => retryStore(this.#context, options),
    );
    return this.#versioned(store);
  }

  async delete(options: StoreTarget): Promise<VersionedStore> {
    const store = await audited(
      this.#context.auditor,
      {
        caller: options.caller,
        eventId: 'store-delete',
        severityLevel: 'medium',
        meta: { storeId: options.id },
      },
      () => deleteStore(this.#context, options),
    );
    return this.#versioned(store);
  }

  async reveal(
    options: StoreTarget & { credentialId: string },
  ): Promise<RevealedCredential> {
    const { caller, id, credentialId } = options;
    return audited(
      this.#context.auditor,
      {
        caller,
        eventId: 'credential-reveal',
        severityLevel: 'high',
        meta: { storeId: id, credentialId },
      },
      () => revealCredential(this.#context, options),
    ).then(
      revealed => {
        this.#context.onReveal?.({ result: 'ok' });
        return revealed;
      },
      error => {
        this.#context.onReveal?.({ result: toError(error).name });
        throw error;
      },
    );
  }

  async get(options: StoreTarget): Promise<VersionedStore> {
    return this.#versioned(await this.#visible(options));
  }

  async list(options: {
    caller: Caller;
    query: ListStoresQuery;
  }): Promise<StoreList> {
    const { access, database } = this.#context;
    const visible = await access.visibleStores(options.caller);
    const { items, ...rest } = await database.listStores({
      visible,
      query: options.query,
    });
    return { items: await this.#present(items), ...rest };
  }

  async health(options: StoreTarget): Promise<StoreHealth> {
    return readHealth(this.#context, await this.#visible(options));
  }

  async activity(
    options: StoreTarget & { limit: number; cursor?: string },
  ): Promise<ActivityList> {
    const { limit, cursor } = options;
    const { id } = await this.#visible(options);
    return this.#context.database.listActivities({
      storeId: id,
      limit,
      cursor,
    });
  }

  /** Throws NotFoundError also where the cluster was not asked yet, or where nothing was ever made in one. */
  async cleanupReport(options: StoreTarget): Promise<CleanupReport> {
    const { id } = await this.#visible(options);
    const report = await this.#context.database.findCleanupReport(id);
    if (!report) throw new NotFoundError('There is no clean-up report yet');
    return report;
  }

  /** For administrators: namespaces that claim to be stores and are none. Throws NotAllowedError for everybody else. */
  async unclaimedNamespaces(caller: Caller): Promise<UnclaimedNamespaceList> {
    const { access, unclaimed } = this.#context;
    if (!(await access.has(caller, storeAdministerPermission))) {
      throw new NotAllowedError('Only administrators may see this');
    }
    return unclaimed.list();
  }

  async credentials(options: StoreTarget): Promise<CredentialList> {
    return listCredentials(this.#context, await this.#visible(options));
  }

  engines(): EngineList {
    return { items: this.#context.engines.list() };
  }

  async quota(caller: Caller): Promise<Quota> {
    return readQuota(this.#context, caller);
  }

  async checkName(name: string): Promise<NameAvailability> {
    return checkName(this.#context, name);
  }

  async #visible({ caller, id }: StoreTarget): Promise<StoreRecord> {
    const { access, database } = this.#context;
    return access.require(caller, await database.findStore(id));
  }

  async #versioned(record: StoreRecord): Promise<VersionedStore> {
    const [store] = await this.#present([record]);
    return { store, etag: storeEtag(store) };
  }

  async #present(records: StoreRecord[]): Promise<Store[]> {
    const { checks, database, estimates, engines, clusters } = this.#context;
    const now = this.#context.now();
    const inLine = records.filter(
      ({ reason }) => reason === WAITING_FOR_CAPACITY,
    );
    const [medians, visits, lines] = await Promise.all([
      estimates.byEngine(),
      checks.lastDay({ storeIds: records.map(({ id }) => id), now }),
      database.findPositions(inLine.map(({ id }) => id)),
    ]);
    return records.map(store =>
      toStore({
        store,
        engine: engines.get(store.engine),
        medians: medians.get(store.engine) ?? {},
        simulated: clusters.get(store.cluster)?.simulated ?? false,
        visits: visits.get(store.id),
        line: lines.get(store.id),
        now,
      }),
    );
  }
}
