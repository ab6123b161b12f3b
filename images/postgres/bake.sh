#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Runs while the image is built: makes the data folder that each store's database starts from, and tries it.
set -euo pipefail

baked=/srv/postgres
data=$baked/data
tried=$(mktemp -d)
mkdir -p "$data"
chown -R postgres: "$baked" "$tried"
as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups env -C /)

"${as_postgres[@]}" initdb --username=postgres --no-sync -D "$data" >/dev/null
grep -q "^listen_addresses = '\*'" "$data/postgresql.conf" || echo "listen_addresses = '*'" >>"$data/postgresql.conf"
echo 'host all all all scram-sha-256' >>"$data/pg_hba.conf"
# Nobody can sign in to what the image carries: the account is made at the first start, with the store's own password.
echo 'ALTER ROLE postgres NOLOGIN;' |
  "${as_postgres[@]}" postgres --single -c exit_on_error=on -D "$data" postgres >/dev/null

# What is to be each store's own is drawn at its first start. The id of the server is where its control file begins; where
# in there the secret lies that answers for accounts that do not exist is written down here.
described=$(pg_controldata "$data")
nonce=$(sed -n 's/^Mock authentication nonce: *//p' <<<"$described")
[[ $described =~ 'Database cluster state:               shut down' ]]
control=$(od --address-radix=n --output-duplicates --format=x1 "$data/global/pg_control" | tr -d ' \n')
before=${control%%"$nonce"*}
[ "${#nonce}" = 64 ]
[ "$before" != "$control" ]
[ $((${#before} % 2)) = 0 ]
echo $((${#before} / 2)) >"$baked/nonce-offset"
sed -n 's/^Database system identifier: *//p' <<<"$described" >"$baked/system-identifier"
grep -qx '[0-9]\+' "$baked/system-identifier"
# Its write-ahead log belongs to that id. A start makes another one.
rm -f "$data"/pg_wal/0*

# Killed at any moment the first start leaves nothing behind that the next one cannot finish.
export PGDATA=$tried/pgdata POSTGRES_USER=tried POSTGRES_PASSWORD="it's \\ tried" POSTGRES_DB=tried
start=("${as_postgres[@]}" storekeeper-postgres postgres -c listen_addresses= -k "$tried")
# Each in a process group of its own, so that it can be killed like a pod: with all that it has started.
set -m
# Those that were killed and that nobody has collected yet have no program any more.
living() { find /proc -mindepth 1 -maxdepth 1 -name '[0-9]*' -user postgres -exec test -e '{}/exe' ';' -print; }
for seconds in 0.01 0.03 0.06 0.1 0.2 0.3 0.6; do
  "${start[@]}" 2>/dev/null &
  sleep "$seconds"
  kill -KILL -- "-$!" 2>/dev/null || true
  # The shell collects it itself: PostgreSQL takes a dead server that nobody has collected for one that runs.
  wait "$!" || true
  # A server's own processes have sessions of theirs, and end when they miss it.
  for _ in $(seq 300); do
    [ -n "$(living)" ] || break
    sleep 0.1
  done
  [ -z "$(living)" ]
done
"${start[@]}" &
server=$!
for _ in $(seq 300); do
  if pg_isready --quiet --host="$tried" --username=tried; then break; fi
  kill -0 "$server"
  sleep 0.1
done
psql --host="$tried" --username=tried --no-align --tuples-only --command='SELECT current_user, current_database()' |
  grep -qx 'tried|tried'
kill -INT "$server"
wait "$server"
rm -rf "$tried"
du -sh --apparent-size "$data"
