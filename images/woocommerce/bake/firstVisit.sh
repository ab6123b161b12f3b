#!/usr/bin/env bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# Part of bake.sh: opens the admin as its owner will do one day, since WooCommerce finishes its installation only then, and
# the shop must not change under the shoppers.
serve_shop
ask /health/startup --output /dev/null
as_shop touch /tmp/storekeeper/open
sign_in baker "$ADMIN_PASSWORD"
for page in '/wp-admin/admin.php?page=wc-admin' '/wp-admin/admin.php?page=wc-settings' '/wp-admin/edit.php?post_type=product' \
  '/wp-admin/admin.php?page=wc-orders'; do
  ask "$page" --output /dev/null
done
no_warnings
kill "$server"
wait "$server" || true
server=
