// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('store_unclaimed_namespaces', table => {
    table.comment(
      'Namespaces that claim to be stores of this portal and are none, as the last look saw them',
    );
    table.string('cluster', 100).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('uid', 100).notNullable();
    table.string('store_id', 63).nullable();
    table.string('reason', 40).notNullable();
    table.dateTime('created_at').notNullable();
    table.dateTime('first_seen_at').notNullable();
    table.primary(['cluster', 'uid']);
  });

  await knex.schema.createTable('store_namespace_looks', table => {
    table.comment('When each cluster was last searched for such namespaces');
    table.string('cluster', 100).primary();
    table.dateTime('looked_at').notNullable();
    table.text('problem').nullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('store_namespace_looks');
  await knex.schema.dropTable('store_unclaimed_namespaces');
};
