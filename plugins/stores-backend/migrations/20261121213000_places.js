// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('store_lines', table => {
    table.comment(
      'One row per cluster, locked while a store asks for room in it',
    );
    table.string('cluster', 100).primary();
    table.integer('turn').notNullable().comment('The last that was let in');
  });

  await knex.schema.createTable('store_places', table => {
    table.comment('Stores that wait for room in their cluster, or were let in');
    table.string('store_id', 20).primary();
    table.string('cluster', 100).notNullable();
    table.string('owner', 250).notNullable();
    table
      .dateTime('attempt')
      .notNullable()
      .comment('attempted_at of the store for which it asked');
    table.text('pods').notNullable().comment('JSON: what each pod asks for');
    table
      .integer('turn')
      .notNullable()
      .comment('Owners take turns: the first of each, the second of each ...');
    table.dateTime('queued_at').notNullable();
    table
      .dateTime('asked_at')
      .notNullable()
      .comment('One that has stopped asking keeps nobody waiting');
    table
      .boolean('too_large')
      .notNullable()
      .comment('Not even an empty cluster has room: it stands beside the line');
    table.dateTime('admitted_at').nullable();
    table.index(['cluster', 'turn', 'queued_at'], 'store_places_line_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('store_places');
  await knex.schema.dropTable('store_lines');
};
