<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// With WordPress loaded: what the owner of a new shop would click together in an afternoon.

require_once __DIR__ . '/pictures.php';

/** @param array<string, mixed> $options */
function storekeeper_set(array $options): void
{
    foreach ($options as $name => $value) {
        update_option($name, $value);
    }
}

// Posts and comments of a new WordPress are no part of a shop.
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $post) {
    if (in_array($post->post_name, ['hello-world', 'sample-page', 'privacy-policy'], true)) {
        wp_delete_post($post->ID, true);
    }
}

// Else the first visit to the admin would do this, and change the shop under the shoppers' feet.
WC_Install::newly_installed();
WC_Install::create_pages();

storekeeper_set([
    'blogdescription' => '',
    'permalink_structure' => '/%postname%/',
    'woocommerce_permalinks' => [
        'product_base' => '/product/',
        'category_base' => 'product-category',
        'tag_base' => 'product-tag',
        'attribute_base' => '',
        'use_verbose_page_rules' => false,
    ],
    'show_on_front' => 'page',
    'page_on_front' => wc_get_page_id('shop'),
    'default_comment_status' => 'closed',
    'default_ping_status' => 'closed',
    'show_avatars' => '0',
    'timezone_string' => 'UTC',
    'users_can_register' => '0',

    'woocommerce_coming_soon' => 'no',
    'woocommerce_store_pages_only' => 'no',
    'woocommerce_default_country' => 'DE',
    'woocommerce_currency' => 'EUR',
    'woocommerce_currency_pos' => 'right_space',
    'woocommerce_price_thousand_sep' => '.',
    'woocommerce_price_decimal_sep' => ',',
    'woocommerce_allowed_countries' => 'all',
    'woocommerce_ship_to_countries' => '',
    'woocommerce_default_customer_address' => 'base',
    'woocommerce_weight_unit' => 'kg',
    'woocommerce_dimension_unit' => 'cm',
    'woocommerce_feature_remote_logging_enabled' => 'no',
    'woocommerce_calc_taxes' => 'no',
    'woocommerce_enable_guest_checkout' => 'yes',
    'woocommerce_allow_tracking' => 'no',
    'woocommerce_show_marketplace_suggestions' => 'no',
    'woocommerce_merchant_email_notifications' => 'no',
    // Each order would be accounted for in files, step by step.
    'woocommerce_logs_level_threshold' => 'warning',
    'woocommerce_task_list_hidden' => 'yes',
    'woocommerce_extended_task_list_hidden' => 'yes',
    'woocommerce_task_list_welcome_modal_dismissed' => 'yes',
    'woocommerce_onboarding_profile' => ['completed' => true, 'skipped' => true],
    'woocommerce_cod_settings' => [
        'enabled' => 'yes',
        'title' => 'Cash on delivery',
        'description' => 'Pay with cash when your order arrives.',
        'instructions' => 'Pay with cash when your order arrives.',
        'enable_for_methods' => [],
        'enable_for_virtual' => 'yes',
    ],
    // Orders in tables of their own, from the first one on.
    'woocommerce_custom_orders_table_enabled' => 'yes',
    'woocommerce_custom_orders_table_data_sync_enabled' => 'no',
]);

// The zone for all places that no other zone names: it always exists.
$zone = WC_Shipping_Zones::get_zone(0);
if ($zone->get_shipping_methods() === []) {
    $method = $zone->add_shipping_method('flat_rate');
    update_option("woocommerce_flat_rate_{$method}_settings", [
        'title' => 'Delivery',
        'tax_status' => 'none',
        'cost' => '4.90',
    ]);
}

// WooCommerce's own lies among the uploads, and a new store's volume has none.
wp_delete_attachment((int) get_option('woocommerce_placeholder_image'), true);
update_option('woocommerce_placeholder_image', storekeeper_picture('placeholder', 'No picture yet'));

flush_rewrite_rules();
