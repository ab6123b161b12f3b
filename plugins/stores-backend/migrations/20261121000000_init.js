// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('stores', table => {
    table.comment('One row per store: what is wished and what is observed');
    table.string('id', 20).primary();

    table.string('name', 40).notNullable();
    table.string('host', 253).notNullable();
    table.string('base_url', 300).notNullable();
    table.string('namespace', 63).notNullable();
    table
      .string('cluster', 100)
      .notNullable()
      .comment('Empty while the portal has no cluster');
    table.string('engine', 40).notNullable();
    table.string('version', 60).notNullable();
    table.string('chart_version', 60).notNullable();
    table.string('plan', 40).notNullable();
    table.integer('replicas').notNullable();
    table.string('owner', 250).notNullable();
    table.string('created_by', 250).notNullable();
    table.string('admin_user', 100).nullable();
    table.string('admin_email', 200).notNullable();
    table.string('sample_data', 20).notNullable();
    table.string('presence', 10).notNullable().comment('present or absent');
    table.integer('generation').notNullable();
    table.dateTime('attempted_at').notNullable();
    table.dateTime('created_at').notNullable();

    table
      .dateTime('held_until')
      .nullable()
      .comment(
        'No worker claims the row: its admin password is on its way to the cluster. Past: the portal died meanwhile',
      );
    table
      .dateTime('withdrawn_at')
      .nullable()
      .comment(
        'Never accepted: only the clean-up of what may have been made is left, and the name is free',
      );

    table.integer('observed_generation').notNullable().defaultTo(0);
    table.string('phase', 20).notNullable();
    table.string('reason', 100).notNullable();
    table.text('message').notNullable();
    table.text('conditions').notNullable().comment('JSON');
    table.text('steps').notNullable().comment('JSON');
    table.text('failure').nullable().comment('JSON');
    table.string('namespace_uid', 100).nullable();
    table.string('release_hash', 100).nullable();
    table.integer('release_generation').nullable();
    table.dateTime('ready_at').nullable();
    table.dateTime('deleted_at').nullable();
    table.dateTime('updated_at').notNullable();

    table.string('locked_by', 100).nullable();
    table
      .integer('lock_token')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with each claim; a write with an older one is refused');
    table.dateTime('locked_until').nullable();
    table
      .dateTime('claimed_attempt')
      .nullable()
      .comment('attempted_at as it was when the row was claimed');
    table
      .dateTime('next_at')
      .nullable()
      .comment('When the row is due; empty: when something marks it');
    table
      .integer('wake')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with each mark');
    table
      .integer('claimed_wake')
      .notNullable()
      .defaultTo(0)
      .comment('wake as it was when the row was claimed');

    table.index(['next_at'], 'stores_next_at_idx');
    table.index(['owner'], 'stores_owner_idx');
    table.index(['namespace'], 'stores_namespace_idx');
    table.index(['created_at', 'id'], 'stores_created_at_idx');
  });

  // A name and a host belong to one store at a time, and are free again when it is gone.
  for (const column of ['name', 'host']) {
    await knex.raw(
      `CREATE UNIQUE INDEX stores_${column}_uidx ON stores (${column}) WHERE deleted_at IS NULL AND withdrawn_at IS NULL`,
    );
  }

  await knex.schema.createTable('store_activity', table => {
    table.comment(
      'The timeline of stores, and the outbox of events: an entry is published after its transaction',
    );
    table.bigIncrements('id');
    table.string('store_id', 20).notNullable();
    table.dateTime('at').notNullable();
    table.string('type', 20).notNullable();
    table.string('level', 20).notNullable();
    table.text('title').notNullable();
    table.text('message').nullable();
    table.string('actor', 250).nullable();
    table.text('data').nullable().comment('JSON');
    table.string('change', 10).notNullable().comment('What the event says');
    table.boolean('published').notNullable().defaultTo(false);
    table.index(['store_id', 'id'], 'store_activity_store_idx');
  });
  await knex.raw(
    `CREATE INDEX store_activity_outbox_idx ON store_activity (id) WHERE published = ${
      knex.client.config.client === 'pg' ? 'false' : '0'
    }`,
  );

  await knex.schema.createTable('store_owners', table => {
    table.comment(
      'One row per owner, locked while a store is counted against the quota',
    );
    table.string('owner', 250).primary();
    table.integer('creations').notNullable();
  });

  await knex.schema.createTable('store_idempotency_keys', table => {
    table.comment('Which store a creation with an Idempotency-Key has made');
    table.string('key_hash', 64).primary();
    table.string('body_hash', 64).notNullable();
    table.string('store_id', 20).notNullable();
    table.dateTime('created_at').notNullable();
    table.index(['store_id'], 'store_idempotency_keys_store_idx');
  });

  await knex.schema.createTable('store_step_durations', table => {
    table.comment('How long steps took, for the estimate of the next ones');
    table.bigIncrements('id');
    table.string('engine', 40).notNullable();
    table.string('step', 40).notNullable();
    table.integer('milliseconds').notNullable();
    table.dateTime('at').notNullable();
    table.index(['engine', 'step', 'id'], 'store_step_durations_idx');
  });

  await knex.schema.createTable('store_checks', table => {
    table.comment('The last visits of the synthetic shopper');
    table.bigIncrements('id');
    table.string('store_id', 20).notNullable();
    table.dateTime('at').notNullable();
    table.string('level', 10).notNullable();
    table.boolean('ok').notNullable();
    table.integer('milliseconds').notNullable();
    table.text('steps').notNullable().comment('JSON');
    table.index(['store_id', 'id'], 'store_checks_store_idx');
  });

  await knex.schema.createTable('store_creation_rates', table => {
    table.comment('Counters of the rate limit, in the form of its library');
    table.string('key', 255).primary();
    table.integer('points').notNullable().defaultTo(0);
    table.bigInteger('expire').nullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('store_creation_rates');
  await knex.schema.dropTable('store_checks');
  await knex.schema.dropTable('store_step_durations');
  await knex.schema.dropTable('store_idempotency_keys');
  await knex.schema.dropTable('store_owners');
  await knex.schema.dropTable('store_activity');
  await knex.schema.dropTable('stores');
};
