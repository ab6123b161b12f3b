// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';
import {
  RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
} from 'rate-limiter-flexible';
import { createHash } from 'node:crypto';
import { RateLimitedError } from '../model';

/** The table's key has a fixed length, a subject has not. */
const keyOf = (actor: string) =>
  createHash('sha256').update(actor).digest('hex');

/** What is counted: each by itself. */
export type RatedAction = 'create' | 'change' | 'reveal';

/** How often one caller may do something in a window, counted in the database so that it holds for all portals together. */
export class CallerRate {
  readonly #action: RatedAction;
  readonly #limiter: RateLimiterAbstract;
  readonly limit: number;
  readonly windowSeconds: number;

  static create(options: {
    knex: Knex;
    action: RatedAction;
    limit: number;
    windowSeconds: number;
  }) {
    const settings = {
      storeClient: options.knex,
      storeType: 'knex',
      tableName: 'store_creation_rates',
      // The migrations make the table, and the housekeeping empties it.
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: options.action,
      points: options.limit,
      duration: options.windowSeconds,
    };
    const limiter =
      options.knex.client.config.client === 'pg'
        ? new RateLimiterPostgres(settings)
        : new RateLimiterSQLite(settings);
    return new CallerRate(limiter, options);
  }

  private constructor(
    limiter: RateLimiterAbstract,
    options: { action: RatedAction; limit: number; windowSeconds: number },
  ) {
    this.#action = options.action;
    this.#limiter = limiter;
    this.limit = options.limit;
    this.windowSeconds = options.windowSeconds;
  }

  /** Counts one. Throws RateLimitedError, which says when the next one is possible. */
  async consume(actor: string): Promise<void> {
    try {
      await this.#limiter.consume(keyOf(actor));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new RateLimitedError({
        action: this.#action,
        limit: this.limit,
        retryAfterSeconds: Math.max(Math.ceil(refusal.msBeforeNext / 1000), 1),
      });
    }
  }

  /** How many are left in the current window. */
  async left(actor: string): Promise<number> {
    const state = await this.#limiter.get(keyOf(actor));
    return state ? Math.max(state.remainingPoints, 0) : this.limit;
  }
}
