// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('store_cleanup_reports', table => {
    table.comment(
      'What clusters said when they were asked for what is left of a store; kept as long as the row of the store',
    );
    table.string('store_id', 20).primary();
    table.text('report').notNullable().comment('JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('store_cleanup_reports');
};
