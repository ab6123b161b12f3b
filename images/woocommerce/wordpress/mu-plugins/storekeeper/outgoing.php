<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Requests to other hosts would wait until they time out where the network lets nothing out, and so would calls of a shop
// to itself, since the address that shoppers type need not lead anywhere from inside. Both are refused at once.
if (WP_HTTP_BLOCK_EXTERNAL) {
    add_filter('pre_http_request', static fn () => new WP_Error('http_request_not_executed', 'Requests are blocked.'), PHP_INT_MAX, 0);

    // What a browser loads is the shop's own as well. Inline parts are WordPress's and WooCommerce's way of passing data.
    // Last of all, since WordPress sends a shorter policy of this name, which is part of this one.
    add_action('admin_init', static function (): void {
        if (!headers_sent()) {
            header(
                "Content-Security-Policy: default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; " .
                "frame-ancestors 'self'; base-uri 'self'; object-src 'none'",
            );
        }
    }, PHP_INT_MAX);

    // WooCommerce's page of payments takes Stripe's script from Stripe as soon as it is opened, whether anybody wants it or
    // not. It does without where the script's object is there already; this one answers when somebody does want it.
    add_action('admin_head', static function (): void {
        wp_print_inline_script_tag(
            "window.StripeConnect = { init() { throw new Error('This shop loads nothing from other hosts.'); } };",
        );
    }, 0);
}
