#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Environment: MYSQL_ROOT_PASSWORD, MYSQL_DATABASE, MYSQL_USER, MYSQL_PASSWORD, each also as ..._FILE;
# MYSQL_RANDOM_ROOT_PASSWORD, MYSQL_ALLOW_EMPTY_PASSWORD. Reads /etc/mysql/conf.d, runs scripts of
# /docker-entrypoint-initdb.d once. Any user id.
set -euo pipefail
if [ "${1:0:1}" = - ]; then set -- mysqld "$@"; fi
if [ "${1:-}" != mysqld ]; then exec "$@"; fi

data=/var/lib/mysql
socket=/var/run/mysqld/mysqld.sock
if [ "$(id -u)" = 0 ]; then
  chown -R 999:999 $data /var/run/mysqld
  exec setpriv --reuid=999 --regid=999 --init-groups "$0" "$@"
fi

for name in MYSQL_ROOT_PASSWORD MYSQL_PASSWORD MYSQL_USER MYSQL_DATABASE; do
  file=${name}_FILE
  if [ -n "${!file:-}" ]; then declare "$name=$(cat "${!file}")"; fi
done
settings=(--datadir=$data --socket=$socket --pid-file=/var/run/mysqld/mysqld.pid --bind-address='*'
  --mysqlx=OFF --log-error=stderr --secure-file-priv=NULL --skip-log-bin)

quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/\\\\'/g")"; }

accounts() {
  if [ -n "${MYSQL_DATABASE:-}" ]; then echo "CREATE DATABASE IF NOT EXISTS \`$MYSQL_DATABASE\`;"; fi
  if [ -n "${MYSQL_USER:-}" ]; then
    echo "CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY $(quoted "${MYSQL_PASSWORD:-}");"
    if [ -n "${MYSQL_DATABASE:-}" ]; then echo "GRANT ALL ON \`$MYSQL_DATABASE\`.* TO '$MYSQL_USER'@'%';"; fi
  fi
  if [ -n "${MYSQL_ROOT_PASSWORD:-}" ]; then
    echo "CREATE USER 'root'@'%' IDENTIFIED BY $(quoted "$MYSQL_ROOT_PASSWORD");"
    echo "GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;"
    echo "ALTER USER 'root'@'localhost' IDENTIFIED BY $(quoted "$MYSQL_ROOT_PASSWORD");"
  fi
  echo 'FLUSH PRIVILEGES;'
}

initialise() {
  if [ -n "${MYSQL_RANDOM_ROOT_PASSWORD:-}" ]; then MYSQL_ROOT_PASSWORD=$(head -c18 /dev/urandom | base64); fi
  if [ -z "${MYSQL_ROOT_PASSWORD:-}${MYSQL_ALLOW_EMPTY_PASSWORD:-}" ]; then
    echo 'The database is empty, and there is no MYSQL_ROOT_PASSWORD to begin with' >&2
    exit 1
  fi
  mysqld --no-defaults --initialize-insecure "${settings[@]}" "$@"
  mysqld --no-defaults "${settings[@]}" "$@" --skip-networking &
  local server=$! script
  local client=(--no-defaults -uroot --socket=$socket)
  for _ in $(seq 300); do
    if mysqladmin "${client[@]}" ping >/dev/null 2>&1; then break; fi
    sleep 0.1
  done
  accounts | mysql "${client[@]}"
  export MYSQL_PWD=${MYSQL_ROOT_PASSWORD:-}
  for script in /docker-entrypoint-initdb.d/*; do
    case $script in
      *.sh) . "$script" ;;
      *.sql) mysql "${client[@]}" ${MYSQL_DATABASE:-} <"$script" ;;
    esac
  done
  mysqladmin "${client[@]}" shutdown
  wait $server || true
  unset MYSQL_PWD
}

if [ ! -d $data/mysql ]; then initialise "${@:2}"; fi
unset MYSQL_ROOT_PASSWORD MYSQL_PASSWORD
defaults=--no-defaults
if compgen -G '/etc/mysql/conf.d/*.cnf' >/dev/null; then
  cat /etc/mysql/conf.d/*.cnf >/tmp/conf.d.cnf
  defaults=--defaults-file=/tmp/conf.d.cnf
fi
exec mysqld $defaults "${settings[@]}" "${@:2}"
