#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Fills an empty volume from the data folder of the image, sees that the store's accounts exist before the first connection
# is accepted, and hands over to the public image's own start.
set -euo pipefail

data=/var/lib/mysql
baked=/srv/mysql/data
# Exists from before the first file is there until all of them are; what is found beside it came from here.
filling=$data/.storekeeper-filling
# Says that this folder came from the image, so that accounts are ours to make. Nothing else is ever done to it.
made_here=$data/.storekeeper
init=/var/run/mysqld/init.sql

say() { echo "storekeeper: $*" >&2; }
fail() {
  say "$*"
  exit 1
}

# MYSQL_PASSWORD_FILE=/path stands for MYSQL_PASSWORD, as in the public image.
read_files() {
  local name file
  for name in MYSQL_DATABASE MYSQL_USER MYSQL_PASSWORD MYSQL_ROOT_PASSWORD; do
    file=${name}_FILE
    if [ -n "${!file:-}" ]; then
      [ -z "${!name:-}" ] || fail "$name and $file are both given"
      printf -v "$name" %s "$(<"${!file}")"
      unset "$file"
    fi
  done
}

is_empty() { [ -z "$(find "$data" -mindepth 1 -maxdepth 1 ! -name lost+found -print -quit)" ]; }

# A kill in the middle leaves the mark, and the next start begins again. The folder named mysql is what makes a data folder
# one, here and in the public image: it comes last, after everything is on the disk.
fill() {
  local entry
  if [ -e "$filling" ]; then
    find "$data" -mindepth 1 -maxdepth 1 ! -name lost+found ! -path "$filling" -exec rm -rf {} +
  fi
  mkdir -p "$filling"
  cp -r --sparse=always "$baked/mysql" "$filling/mysql"
  for entry in "$baked"/* "$baked"/.[!.]*; do
    if [ -e "$entry" ] && [ "$entry" != "$baked/mysql" ]; then
      cp -r --sparse=always "$entry" "$data/"
    fi
  done
  touch "$made_here"
  # One flush of the file system takes a tenth of the time of one for each file.
  sync --file-system "$data"
  mv -T "$filling/mysql" "$data/mysql"
  rmdir "$filling"
  say 'volume filled from the image'
}

quoted() {
  local value=$1
  value=${value//\\/\\\\}
  value=${value//\'/\'\'}
  [ "$value" = "${value//[$'\n\r']/}" ] || fail 'a password or name holds a line break'
  printf "'%s'" "$value"
}

named() { printf '`%s`' "${1//\`/\`\`}"; }

# Runs at each start before connections are accepted, so a kill during the first start leaves no server without accounts.
# Accounts that exist are left as they are: neither password nor rights of theirs change.
write_accounts() {
  local user database
  (
    umask 077
    {
      root_account localhost
      [ "${MYSQL_ROOT_HOST:-%}" = localhost ] || root_account "${MYSQL_ROOT_HOST:-%}"
      if [ -n "${MYSQL_DATABASE:-}" ]; then
        database=$(named "$MYSQL_DATABASE")
        echo "CREATE DATABASE IF NOT EXISTS $database;"
      fi
      if [ -n "${MYSQL_USER:-}" ]; then
        user="$(quoted "$MYSQL_USER")@'%'"
        echo "CREATE USER IF NOT EXISTS $user IDENTIFIED BY $(quoted "${MYSQL_PASSWORD:-}");"
        [ -z "${database:-}" ] || echo "GRANT ALL ON $database.* TO $user;"
      fi
    } >"$init"
  )
}

root_account() {
  local root
  root="'root'@$(quoted "$1")"
  echo "CREATE USER IF NOT EXISTS $root IDENTIFIED BY $(quoted "${MYSQL_ROOT_PASSWORD:-}");"
  echo "GRANT ALL ON *.* TO $root WITH GRANT OPTION;"
}

if [ "${1:0:1}" = - ]; then
  set -- mysqld "$@"
fi
# Anything but the server, and what only the public image's own first start can do, is left to that.
if [ "${1:-}" != mysqld ] || compgen -G '/docker-entrypoint-initdb.d/*' >/dev/null; then
  exec docker-entrypoint.sh "$@"
fi

read_files
if [ ! -d "$data/mysql" ] && { is_empty || [ -e "$filling" ]; }; then
  [ -n "${MYSQL_ROOT_PASSWORD:-}" ] || fail 'MYSQL_ROOT_PASSWORD is needed for a new database'
  [ -z "${MYSQL_USER:-}" ] || [ -n "${MYSQL_PASSWORD:-}" ] || fail 'MYSQL_PASSWORD is needed for MYSQL_USER'
  fill
elif [ -d "$filling" ]; then
  rmdir "$filling"
fi
if [ -e "$made_here" ] && [ -n "${MYSQL_ROOT_PASSWORD:-}" ]; then
  write_accounts
  set -- "$@" --init-file="$init"
fi
# The server needs none of them, and its environment can be read by whoever can look into the container.
unset MYSQL_PASSWORD MYSQL_ROOT_PASSWORD
exec docker-entrypoint.sh "$@"
