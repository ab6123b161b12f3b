#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Runs while the image is built: makes the data folder that each store's database starts from.
set -euo pipefail

data=/srv/mysql/data
run=$(mktemp -d)
mkdir -p "$data"
chown -R mysql: /srv/mysql "$run"
options=(--no-defaults --user=mysql --datadir="$data" --socket="$run/socket" --pid-file="$run/pid" --skip-log-bin
  --mysqlx=OFF --innodb-redo-log-capacity=32M)

mysqld "${options[@]}" --initialize-insecure
# Nobody can sign in to what the image carries: accounts are made at the first start, with the store's own passwords.
# A slow shutdown leaves nothing to be worked off at that start.
cat >"$run/init.sql" <<'SQL'
SET GLOBAL innodb_fast_shutdown = 0;
DROP USER 'root'@'localhost';
SHUTDOWN;
SQL
mysqld "${options[@]}" --skip-networking --performance-schema=OFF --init-file="$run/init.sql"

# What is to be each store's own is made at its first start: the server's id, its keys and certificates.
rm -f "$data"/auto.cnf "$data"/*.pem "$data"/*.err
rm -rf "$data/#innodb_temp"/* "$data"/ibtmp1
test -d "$data/mysql"
du -sh --apparent-size "$data"
