#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Runs in the build's snapshot stage: a PostgreSQL that lives for this one step, in which a shop is made and tried.
set -euo pipefail

export NODE_ENV=production HOME=/tmp MEDUSA_DISABLE_TELEMETRY=true NODE_COMPILE_CACHE=/srv/medusa/.compile-cache
export DATABASE_HOST=127.0.0.1 DATABASE_USER=medusa DATABASE_PASSWORD=unused DATABASE_NAME=baked
JWT_SECRET=$(node -p 'crypto.randomUUID()')
COOKIE_SECRET=$(node -p 'crypto.randomUUID()')
export JWT_SECRET COOKIE_SECRET PUBLIC_URL=http://127.0.0.1:8080

# A build may share the network with others, so both ports are ones that are free now.
free_port() { node -e 'const server = require("net").createServer().listen(0, () => { console.log(server.address().port); server.close(); })'; }
DATABASE_PORT=$(free_port)
PORT=$(free_port)
export DATABASE_PORT PORT

data=$(mktemp -d)
chown postgres "$data"
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups env -C / "$@"; }
trap 'as_postgres pg_ctl -D "$data" -m immediate stop >/dev/null || true' EXIT
as_postgres initdb --auth=trust --username=medusa --no-sync -D "$data" >/dev/null
as_postgres pg_ctl -D "$data" -o "-c listen_addresses=127.0.0.1 -p $DATABASE_PORT -k $data -c fsync=off" -l "$data/log" -w start >/dev/null ||
  { cat "$data/log" >&2; exit 1; }
as_postgres createdb -h 127.0.0.1 -p "$DATABASE_PORT" -U medusa baked
as_postgres createdb -h 127.0.0.1 -p "$DATABASE_PORT" -U medusa tried

node src/bake/migrate.js
node src/bake/main.js

# A shop from the snapshot, with values that go away with this step.
export DATABASE_NAME=tried SHOP_NAME=tried ADMIN_EMAIL=earlier@example.com SAMPLE_DATA=small
ADMIN_PASSWORD=$(node -p 'crypto.randomUUID()')
PUBLISHABLE_KEY=pk_$(node -p 'crypto.randomUUID()')
export ADMIN_PASSWORD PUBLISHABLE_KEY
# Killed at any moment it leaves nothing behind that a second run cannot finish, and a third finds nothing to do.
for seconds in 0.15 0.25 0.35 0.5 0.7 0.9 1.2; do
  timeout --signal=KILL "$seconds" node src/setup/main.js || true
done
node src/setup/main.js
node src/setup/main.js | grep 'complete already'
# Another address is the same account's: the earlier one opens nothing any more.
export ADMIN_EMAIL=tried@example.com
node src/setup/main.js
as_postgres psql -h 127.0.0.1 -p "$DATABASE_PORT" -U medusa -d tried -Atc \
  "SELECT email FROM \"user\" UNION SELECT entity_id FROM provider_identity WHERE provider = 'emailpass'" |
  diff - <(echo tried@example.com)
node src/bake/warm.js

# Node keeps a cache for each user apart, for its eyes only; the user of this build is not the one that the image runs as.
for cache in .compile-cache/*-0; do
  mv "$cache" "${cache%-0}-1000"
done
chmod -R a+rX .compile-cache
