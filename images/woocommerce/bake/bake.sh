#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Runs while the image is built, with a MariaDB that lives for this one step: makes a shop the slow way, keeps it as SQL,
# and tries what a store will do with it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
out=/srv/storekeeper
free_port() { php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo parse_url("tcp://" . stream_socket_get_name($s, false), PHP_URL_PORT);'; }
secret() { php -r 'echo bin2hex(random_bytes(32));'; }

# A build may share the network with others, so both ports are ones that are free now.
DATABASE_PORT=$(free_port)
APACHE_PORT=$(free_port)
DATABASE_PASSWORD=$(secret)
WORDPRESS_SALT=$(secret)
export DATABASE_HOST=127.0.0.1 DATABASE_USER=woocommerce DATABASE_PORT DATABASE_PASSWORD WORDPRESS_SALT APACHE_PORT
mkdir -p "$out/snapshot" "$out/opcache"

data=$(mktemp -d)
chown mysql: "$data"
mariadb-install-db --user=mysql --datadir="$data" --auth-root-authentication-method=normal --skip-test-db >/dev/null
mariadbd --no-defaults --user=mysql --datadir="$data" --socket="$data/socket" --bind-address=127.0.0.1 --port="$DATABASE_PORT" \
  --innodb-flush-log-at-trx-commit=0 --skip-log-bin >"$data.log" 2>&1 &
database=$!
server=
stop() {
  local status=$?
  if [ "$status" != 0 ]; then tail -n 40 "$data.log" "$data.visits" "$data.errors" >&2 || true; fi
  for process in $server $database; do kill "$process" 2>/dev/null || true; done
  wait
  exit "$status"
}
trap stop EXIT
sql() { mariadb --no-defaults -uroot --socket="$data/socket" "$@"; }
for _ in $(seq 100); do
  if sql -e 'SELECT 1' >/dev/null 2>&1; then break; fi
  sleep 0.1
done
sql -e "CREATE DATABASE baked; CREATE DATABASE tried; CREATE USER woocommerce@'%' IDENTIFIED BY '$DATABASE_PASSWORD';
  GRANT ALL ON *.* TO woocommerce@'%'"

as_shop() { setpriv --reuid=33 --regid=33 --clear-groups "$@"; }
serve_shop() {
  rm -rf /tmp/opcache /tmp/storekeeper "$data.jar"
  # The server opens both by itself.
  install -o 33 -g 33 /dev/null "$data.visits"
  install -o 33 -g 33 /dev/null "$data.errors"
  # No function: its process would be a shell's, and a signal to that would not reach the server.
  setpriv --reuid=33 --regid=33 --clear-groups env PUBLIC_URL="http://127.0.0.1:$APACHE_PORT" serve >>"$data.visits" 2>>"$data.errors" &
  server=$!
}
ask() {
  curl --silent --show-error --fail --retry 20 --retry-delay 1 --retry-connrefused --max-time 60 \
    --cookie-jar "$data.jar" --cookie "$data.jar" "http://127.0.0.1:$APACHE_PORT$1" "${@:2}"
}
sign_in() {
  ask /wp-login.php --output /dev/null --data-urlencode "log=$1" --data-urlencode "pwd=$2"
  ask /wp-admin/ --output "$data.page"
  grep --quiet wp-admin-bar "$data.page"
}
no_warnings() {
  if grep -E 'PHP (Warning|Notice|Deprecated|Fatal)' "$data.errors"; then
    echo 'the shop runs with warnings' >&2
    return 1
  fi
}
wp() { php -d memory_limit=512M "$out/wp-cli.phar" --allow-root --path=/srv/woocommerce "$@"; }
run() { wp eval "require '$here/$1.php';" "${@:2}"; }
dump() {
  # Data of what belongs to one store alone stays behind; see forget.php for single values.
  mariadb-dump --no-defaults -uroot --socket="$data/socket" --skip-comments --skip-add-drop-table --skip-add-locks \
    --skip-disable-keys --skip-set-charset --skip-tz-utc --no-autocommit=FALSE --hex-blob --default-character-set=utf8mb4 baked \
    >"$data.sql"
  php "$here/neutral.php" <"$data.sql" | gzip -9n >"$out/snapshot/$1.sql.gz"
}

export DATABASE_NAME=baked PUBLIC_URL=http://shop.invalid
# Nobody keeps this password: the account goes away before the dump.
ADMIN_PASSWORD=$(secret)
wp core install --url="$PUBLIC_URL" --title=Shop --admin_user=baker --admin_email=baker@shop.invalid \
  --admin_password="$ADMIN_PASSWORD" --skip-email
wp plugin activate woocommerce
run shop
run look
. "$here/firstVisit.sh"
run forget
dump none
for size in small large; do
  SIZE=$size run products
  run forget
  dump "$size"
done
sql -N -e 'SHOW TABLES' baked | php -r 'echo json_encode(explode("\n", trim(stream_get_contents(STDIN))));' >"$out/snapshot/tables.json"
export DATABASE_NAME=tried
. "$here/try.sh"
