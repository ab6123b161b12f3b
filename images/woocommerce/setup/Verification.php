<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Setup;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WC_Install;
use WC_Shipping_Zones;

/**
 * Looks at what is really there and lists what a shop cannot do without; empty: the shop is complete. Of a shop that its
 * owner has had in hand already only that is asked which no owner can mean to change.
 */
final class Verification
{
    private const PAGES = ['shop', 'cart', 'checkout', 'myaccount'];

    /**
     * @param string[] $manifest names of the tables that have to be there
     * @param string|null $passwordHash of the admin, when it was just set
     * @return string[]
     */
    public static function problems(array $manifest, Settings $settings, ?string $passwordHash, bool $isNew): array
    {
        $problems = [...self::ofTables($manifest), ...self::ofVersions()];
        if ($passwordHash !== null) {
            $problems = [...$problems, ...self::ofAdmin($settings, $passwordHash)];
        }
        return $isNew
            ? [...$problems, ...self::ofPages(), ...self::ofSelling(), ...self::ofProducts($settings)]
            : $problems;
    }

    /** @param string[] $manifest @return string[] */
    private static function ofTables(array $manifest): array
    {
        global $wpdb;
        $missing = array_diff($manifest, $wpdb->get_col('SHOW TABLES'));
        return $missing === []
            ? []
            : [sprintf('%d of %d tables are missing, %s among them', count($missing), count($manifest), reset($missing))];
    }

    /** @return string[] */
    private static function ofVersions(): array
    {
        $problems = [];
        if (get_option('woocommerce_version') !== WC()->version) {
            $problems[] = 'the database is of another version of WooCommerce';
        }
        if (WC_Install::needs_db_update()) {
            $problems[] = 'an update of the database is open';
        }
        if ((int) get_option('db_version') !== (int) $GLOBALS['wp_db_version']) {
            $problems[] = 'the database is of another version of WordPress';
        }
        return $problems;
    }

    /** @return string[] */
    private static function ofAdmin(Settings $settings, string $passwordHash): array
    {
        $user = get_user_by('login', $settings->adminUser) ?: get_user_by('email', $settings->adminEmail);
        return $user && $user->user_pass === $passwordHash && user_can($user, 'manage_woocommerce')
            ? []
            : ['the admin user cannot sign in'];
    }

    /** Each page exists, is public, and its address leads to it. @return string[] */
    private static function ofPages(): array
    {
        $problems = [];
        foreach (self::PAGES as $name) {
            $id = wc_get_page_id($name);
            if ($id <= 0 || get_post_status($id) !== 'publish') {
                $problems[] = "the page $name is missing";
            } elseif (url_to_postid(get_permalink($id)) !== $id) {
                $problems[] = "the address of the page $name leads elsewhere";
            }
        }
        if (get_option('show_on_front') !== 'page' || (int) get_option('page_on_front') !== wc_get_page_id('shop')) {
            $problems[] = 'the shop is not on the front page';
        }
        $rules = (array) get_option('rewrite_rules');
        foreach (['product/([^/]+)', 'order-received(/(.*))?/?$'] as $needed) {
            if (!array_filter(array_keys($rules), static fn (string $rule): bool => str_contains($rule, $needed))) {
                $problems[] = "no address leads to $needed";
            }
        }
        return $problems;
    }

    /** @return string[] */
    private static function ofSelling(): array
    {
        $problems = [];
        $gateways = WC()->payment_gateways();
        // They are loaded early, possibly before their settings were there.
        $gateways->init();
        if (($gateways->payment_gateways()['cod']->enabled ?? 'no') !== 'yes') {
            $problems[] = 'cash on delivery is off';
        }
        $everywhere = WC_Shipping_Zones::get_zone(0);
        if (!array_filter(
            $everywhere->get_shipping_methods(true),
            static fn ($method): bool => $method->id === 'flat_rate',
        )) {
            $problems[] = 'there is no flat rate for delivery';
        }
        if (!OrderUtil::custom_orders_table_usage_is_enabled()) {
            $problems[] = 'orders are not kept in tables of their own';
        }
        if (get_option('woocommerce_coming_soon') !== 'no') {
            $problems[] = 'the shop is closed as coming soon';
        }
        if (get_option('woocommerce_newly_installed') !== 'no') {
            $problems[] = 'the first visit to the admin would still change the shop';
        }
        return $problems;
    }

    /** @return string[] */
    private static function ofProducts(Settings $settings): array
    {
        $count = (int) wp_count_posts('product')->publish;
        return ($settings->sampleData === 'none') === ($count === 0) ? [] : ["there are $count products"];
    }
}
