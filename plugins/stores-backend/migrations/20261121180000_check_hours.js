// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('store_check_hours', table => {
    table.comment(
      'The visits of the synthetic shopper, counted by the hour: the health of the last days',
    );
    table.string('store_id', 20).notNullable();
    table.dateTime('hour').notNullable().comment('When the hour began');
    table.integer('ok').notNullable().comment('Visits that worked');
    table.integer('failed').notNullable();
    table
      .bigInteger('milliseconds')
      .notNullable()
      .comment('How long all visits of the hour took together');
    table.primary(['store_id', 'hour']);
    table.index(['hour'], 'store_check_hours_hour_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('store_check_hours');
};
