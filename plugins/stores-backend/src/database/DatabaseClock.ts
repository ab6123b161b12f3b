// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Knex } from 'knex';

/** A clock that drifts does so slowly; one that is set is noticed by the next look. */
const LOOK_EVERY_MS = 1_000;

/**
 * The database's time. Portals that share a database tell by it whose lease has ended and what is due, so that it does
 * not matter what their own clocks say. SQLite has no clock of its own, and its portals are on one machine.
 */
export class DatabaseClock {
  private aheadMs = 0;
  private lookedAt?: number;

  static create(options: { knex: Knex; local?: () => Date }) {
    return new DatabaseClock(options.knex, options.local ?? (() => new Date()));
  }

  private constructor(
    private readonly knex: Knex,
    private readonly local: () => Date,
  ) {}

  /** The database's time, as far as it was known at the last look. */
  readonly now = (): Date => new Date(this.local().getTime() + this.aheadMs);

  /** When it will be that time by this process's own clock. */
  toLocal(time: Date): Date {
    return new Date(time.getTime() - this.aheadMs);
  }

  /** Looks at the database's clock, unless that has been done a moment ago. */
  async look(): Promise<void> {
    // Counted by a clock that nobody can set.
    const moment = performance.now();
    if (
      this.knex.client.config.client !== 'pg' ||
      (this.lookedAt !== undefined && moment - this.lookedAt < LOOK_EVERY_MS)
    ) {
      return;
    }
    const before = this.local().getTime();
    const { rows } = await this.knex.raw('SELECT clock_timestamp() AS now');
    const after = this.local().getTime();
    this.aheadMs = Math.round(rows[0].now.getTime() - (before + after) / 2);
    this.lookedAt = moment;
  }
}
