#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Fills an empty volume from the data folder of the image, gives it an identity and the store's account, and hands over to
# the public image's own start.
set -euo pipefail

baked=/srv/postgres
data=${PGDATA:-}
# Beside the data folder, in the same volume: it gets its name only when all of it is on the disk.
filling=$data.filling

say() { echo "storekeeper: $*" >&2; }
fail() {
  say "$*"
  exit 1
}

# POSTGRES_PASSWORD_FILE=/path stands for POSTGRES_PASSWORD, as in the public image.
read_files() {
  local name file
  for name in POSTGRES_DB POSTGRES_USER POSTGRES_PASSWORD; do
    file=${name}_FILE
    if [ -n "${!file:-}" ]; then
      [ -z "${!name:-}" ] || fail "$name and $file are both given"
      printf -v "$name" %s "$(<"${!file}")"
      unset "$file"
    fi
  done
}

# Anything but the server, a database that is there, and what only the public image's own first start can do, is left to
# that. So is a data folder that is a volume itself: nothing can be made beside it.
is_for_others() {
  [ "${1:-}" != postgres ] || [ -z "$data" ] || mountpoint --quiet "$data" ||
    [ -n "$(find "$data" -mindepth 1 -maxdepth 1 -print -quit 2>/dev/null)" ] ||
    [ -n "${POSTGRES_INITDB_ARGS:-}${POSTGRES_INITDB_WALDIR:-}${POSTGRES_HOST_AUTH_METHOD:-}" ] ||
    compgen -G '/docker-entrypoint-initdb.d/*' >/dev/null
}

# The control file's checksum is wrong once these bytes have changed; pg_resetwal writes it anew, with a log of this id.
draw_identity() {
  local control=$filling/global/pg_control described
  head -c 8 /dev/urandom | dd of="$control" bs=1 seek=0 conv=notrunc status=none
  head -c 32 /dev/urandom | dd of="$control" bs=1 seek="$(<"$baked/nonce-offset")" conv=notrunc status=none
  pg_resetwal --force -D "$filling" >/dev/null 2>&1 || fail 'the database could not be given an identity'
  described=$(pg_controldata "$filling")
  [[ $described != *"$(<"$baked/system-identifier")"* ]] || fail 'the database has the identity of the image'
}

quoted() {
  local value=$1
  [ "$value" = "${value//[$'\n\r']/}" ] || fail 'a password or name holds a line break'
  printf "'%s'" "${value//\'/\'\'}"
}

named() {
  local name=$1
  printf '"%s"' "${name//\"/\"\"}"
}

account() {
  local user=${POSTGRES_USER:-postgres} database=${POSTGRES_DB:-${POSTGRES_USER:-postgres}}
  if [ "$user" = postgres ]; then
    echo "ALTER ROLE postgres LOGIN PASSWORD $(quoted "$POSTGRES_PASSWORD");"
  else
    echo "CREATE ROLE $(named "$user") SUPERUSER LOGIN PASSWORD $(quoted "$POSTGRES_PASSWORD");"
  fi
  if [ "$database" != postgres ]; then
    echo "CREATE DATABASE $(named "$database") OWNER $(named "$user");"
  fi
}

# A kill in the middle leaves a folder that is no database, and the next start begins again.
fill() {
  local statements
  rm -rf "$filling"
  mkdir -p "$(dirname "$data")"
  cp -r "$baked/data" "$filling"
  chmod 700 "$filling"
  draw_identity
  statements=$(account)
  # One server of its own, that nobody can connect to. It would tell its log of a statement that fails.
  postgres --single -c exit_on_error=on -c log_min_error_statement=panic -c fsync=off -D "$filling" postgres \
    <<<"$statements" >/dev/null || fail 'the account of the store could not be made'
  sync --file-system "$filling"
  [ ! -d "$data" ] || rmdir "$data"
  mv -T "$filling" "$data"
  sync --file-system "$data"
  say 'volume filled from the image'
}

if [ "${1:0:1}" = - ]; then
  set -- postgres "$@"
fi
if ! is_for_others "$@"; then
  read_files
  [ -n "${POSTGRES_PASSWORD:-}" ] || fail 'POSTGRES_PASSWORD is needed for a new database'
  fill
fi
# The server needs none of it, and its environment can be read by whoever can look into the container.
if [ -s "$data/PG_VERSION" ]; then
  unset POSTGRES_PASSWORD
fi
exec docker-entrypoint.sh "$@"
