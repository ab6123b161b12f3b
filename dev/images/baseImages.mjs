// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** Public images that the store images are built on or that run beside them. */
export const baseImages = {
  debian: 'docker.io/library/debian:trixie-slim',
  mysql: 'docker.io/library/mysql:9.7',
  node: 'docker.io/library/node:24-trixie-slim',
  postgres: 'docker.io/library/postgres:17',
  valkey: 'docker.io/valkey/valkey:8',
  wordpress: 'docker.io/library/wordpress:php8.4-apache',
};
