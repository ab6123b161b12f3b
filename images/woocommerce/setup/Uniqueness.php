<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Setup;

/** What no two stores may have in common, drawn anew: the snapshot has none of it. */
final class Uniqueness
{
    public static function apply(string $publicUrl): void
    {
        global $wpdb;
        $wpdb->query($wpdb->prepare(
            "UPDATE {$wpdb->posts} SET guid = REPLACE(guid, %s, %s)",
            Snapshot::ADDRESS,
            $publicUrl,
        ));
        update_option('woocommerce_store_id', wp_generate_uuid4());
        update_option('woocommerce_share_key', wp_generate_password(32, false));
        update_option('woocommerce_admin_install_timestamp', time());
        update_option('woocommerce_inbox_variant_assignment', random_int(1, 12));
        update_option('woocommerce_remote_variant_assignment', random_int(1, 120));
        update_option('woocommerce_maxmind_geolocation_settings', ['database_prefix' => wp_generate_password(32, false)]);
        self::startClocks();
    }

    /** What is to happen every so often was planned when the image was made: it starts from now instead, in the same order. */
    private static function startClocks(): void
    {
        $planned = array_filter(_get_cron_array(), 'is_int', ARRAY_FILTER_USE_KEY);
        if ($planned === []) {
            return;
        }
        $delay = time() - min(array_keys($planned));
        $moved = [];
        foreach ($planned as $time => $events) {
            $moved[$time + $delay] = $events;
        }
        _set_cron_array($moved);
    }
}
