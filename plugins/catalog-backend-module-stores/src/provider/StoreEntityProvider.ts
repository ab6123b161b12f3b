// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, toError } from '@backstage/errors';
import {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import {
  Store,
  storeEntityRef,
  STORES_CHANNEL,
  StoresApi,
  StoreSignal,
} from '@storekeeper/backstage-plugin-stores-common';
import { AnnouncedStores } from './AnnouncedStores';
import { ProviderConfig, readProviderConfig } from './readProviderConfig';
import { StoreReader } from './StoreReader';
import { storeLocation, toStoreEntity } from './toStoreEntity';

export type StoreEntityProviderOptions = {
  auth: AuthService;
  config: RootConfigService;
  events: EventsService;
  logger: LoggerService;
  scheduler: SchedulerService;
  stores: StoresApi;
};

/**
 * Keeps one Component entity for each store: the store's own events say at once what changed, and a scheduled
 * full reading finds what an event did not tell, such as a change seen by another portal on the same database.
 */
export class StoreEntityProvider implements EntityProvider {
  readonly #config: ProviderConfig;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #reader: StoreReader;
  readonly #scheduler: SchedulerService;
  readonly #announced = AnnouncedStores.create({
    // Not awaited: whoever announces a change must not wait for the catalog.
    onDue: () =>
      this.#syncAnnounced().catch(error =>
        this.#warn('stores that have changed', error),
      ),
  });
  #tail: Promise<unknown> = Promise.resolve();
  #connection?: EntityProviderConnection;

  static create(options: StoreEntityProviderOptions) {
    return new StoreEntityProvider(options);
  }

  private constructor(options: StoreEntityProviderOptions) {
    this.#config = readProviderConfig(options.config);
    this.#events = options.events;
    this.#logger = options.logger;
    this.#reader = StoreReader.create(options);
    this.#scheduler = options.scheduler;
  }

  getProviderName() {
    return 'stores';
  }

  async connect(connection: EntityProviderConnection) {
    this.#connection = connection;
    await this.#events.subscribe({
      id: 'catalog-stores',
      topics: [STORES_CHANNEL],
      onEvent: event => this.#onEvent(event),
    });
    await this.#scheduler.createScheduledTaskRunner(this.#config.schedule).run({
      id: 'stores-catalog-sync',
      fn: signal => this.syncAll(signal),
    });
  }

  /** Replaces all store entities by what the stores plugin lists now; where it cannot be asked, all stay as they are. */
  async syncAll(signal?: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      const stores = await this.#reader.readAll(signal).catch(error => {
        throw new ForwardedError(
          'Stores could not be read, so their catalog entities stay as they are',
          error,
        );
      });
      await this.#connected().applyMutation({
        type: 'full',
        entities: stores.map(store => this.#toDeferred(store)),
      });
      this.#logger.debug(`The catalog holds ${stores.length} stores`);
    });
  }

  /** Brings the entities of announced stores up to date, or takes them out, as one change of the catalog. */
  async #syncAnnounced(): Promise<void> {
    return this.#inTurn(async () => {
      const added: DeferredEntity[] = [];
      const removed: { entityRef: string; locationKey: string }[] = [];
      const locationKey = this.getProviderName();
      for (const id of this.#announced.take()) {
        try {
          const store = await this.#reader.read(id);
          if (store) added.push(this.#toDeferred(store));
          else removed.push({ entityRef: storeEntityRef(id), locationKey });
        } catch (error) {
          this.#warn(storeLocation(id), error);
        }
      }
      if (added.length + removed.length === 0) return;
      await this.#connected().applyMutation({ type: 'delta', added, removed });
    });
  }

  async #onEvent({ eventPayload }: EventParams) {
    const { storeId, change } = eventPayload as Partial<StoreSignal>;
    if (typeof storeId !== 'string') {
      this.#logger.warn('An event about a store came without its id');
      return;
    }
    this.#announced.add({ storeId, change: change ?? 'updated' });
  }

  #toDeferred(store: Store): DeferredEntity {
    return {
      entity: toStoreEntity(store, this.#config),
      locationKey: this.getProviderName(),
    };
  }

  #warn(what: string, error: unknown) {
    this.#logger.warn(
      `The catalog entity of ${what} is not up to date until the next full reading`,
      toError(error),
    );
  }

  /**
   * One reading after the other, and each written before the next begins: otherwise a full list read before a store was
   * made could be written after that store's own event, and take its entity out again.
   */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#tail.then(work);
    // Whoever asked for this turn gets its failure; the next turn comes all the same.
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  #connected() {
    if (!this.#connection) {
      throw new Error('The store entity provider is not connected');
    }
    return this.#connection;
  }
}
