<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Nothing on a page makes a shopper's or an owner's browser call anyone but the shop.

// Emoji pictures come from s.w.org; every browser draws its own.
remove_action('wp_head', 'print_emoji_detection_script', 7);
remove_action('embed_head', 'print_emoji_detection_script');
remove_action('admin_print_scripts', 'print_emoji_detection_script');
remove_action('wp_print_styles', 'print_emoji_styles');
remove_action('admin_print_styles', 'print_emoji_styles');
remove_action('wp_enqueue_scripts', 'wp_enqueue_emoji_styles');
remove_action('admin_enqueue_scripts', 'wp_enqueue_emoji_styles');
remove_filter('the_content_feed', 'wp_staticize_emoji');
remove_filter('comment_text_rss', 'wp_staticize_emoji');
remove_filter('wp_mail', 'wp_staticize_emoji_for_email');
add_filter('emoji_svg_url', '__return_false');

// Pictures of people come from gravatar.com.
add_filter('pre_option_show_avatars', static fn (): string => '0');
add_filter('get_avatar_url', static fn (): string => includes_url('images/blank.gif'));

// Usage figures, offers and recommendations of WooCommerce.
add_filter('pre_option_woocommerce_allow_tracking', static fn (): string => 'no');
add_filter('woocommerce_apply_user_tracking', '__return_false');
add_filter('woocommerce_allow_marketplace_suggestions', '__return_false');
add_filter('pre_option_woocommerce_show_marketplace_suggestions', static fn (): string => 'no');
add_filter('woocommerce_admin_features', static fn (array $features): array => array_values(array_diff($features, [
    'customer-effort-score-tracks',
    'marketing',
    'mobile-app-banner',
    'payment-gateway-suggestions',
    'printful',
    'remote-free-extensions',
    'remote-inbox-notifications',
    'shipping-label-banner',
    'subscriptions',
    'wc-pay-promotion',
    'wc-pay-welcome-page',
    'woo-mobile-welcome',
])));

// An address that nobody in a shop uses, and that passwords are guessed at.
add_filter('xmlrpc_enabled', '__return_false');
remove_action('wp_head', 'rsd_link');
remove_action('wp_head', 'wp_generator');
