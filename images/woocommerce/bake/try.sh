#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Part of bake.sh: a store from the snapshot, with values that go away with this step.

ADMIN_PASSWORD=$(secret)
export PUBLIC_URL="http://127.0.0.1:$APACHE_PORT" SHOP_NAME=Tried SAMPLE_DATA=small ADMIN_USER=tried ADMIN_EMAIL=tried@example.com ADMIN_PASSWORD

rm -rf /tmp/opcache
# Killed at any moment it leaves nothing behind that a second run cannot finish, and a third finds nothing to do.
for seconds in 0.1 0.3 0.5 0.8 1.2; do
  as_shop timeout --signal=KILL "$seconds" setup || true
done
as_shop setup
as_shop setup >"$data.again"
grep 'complete already' "$data.again"

# A store's volume is its own server's; what was made above is root's.
rm -rf /var/www/html/wp-content/uploads/*
cp -r /tmp/opcache "$data.setup"
serve_shop
ask /health/ready
as_shop php "$here/order.php" "$PUBLIC_URL"
for page in / '/?add-to-cart=17' /cart/ /checkout/ /my-account/ /product/mug-sage/ /product-category/kitchen/ '/?s=mug' /wp-login.php; do
  ask "$page" --output /dev/null
done
sign_in "$ADMIN_USER" "$ADMIN_PASSWORD"
ask '/wp-admin/admin.php?page=wc-orders' --output /dev/null
ask '/wp-admin/edit.php?post_type=product' --output /dev/null
as_shop cron
no_warnings
cp -r "$data.setup"/. /tmp/opcache/. "$out/opcache/"
chmod -R a+rX "$out/opcache"
