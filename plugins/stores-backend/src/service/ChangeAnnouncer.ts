// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  STORES_CHANNEL,
  StoreSignal,
} from '@storekeeper/backstage-plugin-stores-common';
import { StoresDatabase } from '../database';

/** Changes of one store within this time are told once. */
const GATHER_MILLISECONDS = 150;
/** How soon what another portal, or this one before a crash, has left in the outbox is told. */
const SWEEP_MILLISECONDS = 5_000;
const BATCH = 500;

const WEIGHT = { updated: 0, created: 1, deleted: 2 };

/**
 * Tells clients (signals) and other plugins (events) which stores have changed, always after the commit. What is in
 * the outbox is told at least once, whatever happens; what merely looks different now, like a message that counts
 * pods, is told when possible. Both carry ids only, because anybody may listen.
 */
export class ChangeAnnouncer {
  readonly #database: StoresDatabase;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #gathered = new Map<string, StoreSignal['change']>();
  #outboxWaits = false;
  #timer?: NodeJS.Timeout;
  #sweep?: NodeJS.Timeout;
  #flushing: Promise<void> = Promise.resolve();

  static create(options: {
    database: StoresDatabase;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    return new ChangeAnnouncer(options);
  }

  private constructor(options: {
    database: StoresDatabase;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#database = options.database;
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  start(): void {
    this.#sweep = setInterval(() => this.kick(), SWEEP_MILLISECONDS);
    this.#sweep.unref();
    this.kick();
  }

  /** Tells what is left and stops. */
  async stop(): Promise<void> {
    clearInterval(this.#sweep);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#flush();
  }

  /** Something has been put into the outbox. */
  kick(): void {
    this.#outboxWaits = true;
    this.#schedule();
  }

  /** A store looks different, with or without something in the outbox. */
  announce(signal: StoreSignal): void {
    this.#gather(signal);
    this.kick();
  }

  #gather({ storeId, change }: StoreSignal): void {
    const before = this.#gathered.get(storeId);
    if (!before || WEIGHT[before] < WEIGHT[change]) {
      this.#gathered.set(storeId, change);
    }
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#flush();
    }, GATHER_MILLISECONDS).unref();
  }

  /** One after the other, so that an entry is not told twice by this process. */
  #flush(): Promise<void> {
    this.#flushing = this.#flushing.then(async () => {
      try {
        await this.#tell();
      } catch (error) {
        this.#logger.warn(
          'Changes of stores could not be told; they will be told later',
          { reason: String(error) },
        );
      }
    });
    return this.#flushing;
  }

  async #tell(): Promise<void> {
    while (this.#outboxWaits || this.#gathered.size > 0) {
      this.#outboxWaits = false;
      const entries = await this.#database.listUnpublished({ limit: BATCH });
      entries.forEach(entry => this.#gather(entry));
      const signals = [...this.#gathered];
      this.#gathered.clear();
      for (const [storeId, change] of signals) {
        await this.#publish({ storeId, change });
      }
      await this.#database.markPublished({ ids: entries.map(({ id }) => id) });
      this.#outboxWaits ||= entries.length === BATCH;
    }
  }

  async #publish(signal: StoreSignal): Promise<void> {
    await this.#events.publish({ topic: STORES_CHANNEL, eventPayload: signal });
    await this.#signals.publish({
      recipients: { type: 'broadcast' },
      channel: STORES_CHANNEL,
      message: signal,
    });
  }
}
