<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// With WordPress loaded, just before a dump: takes out what is secret, belongs to one store alone, or was only meant for a
// while. What set-up draws anew is listed in setup/Uniqueness.php.
global $wpdb;

$emptied = [
    'users', 'usermeta', 'comments', 'commentmeta', 'woocommerce_sessions', 'woocommerce_api_keys', 'woocommerce_log',
    'actionscheduler_actions', 'actionscheduler_claims', 'actionscheduler_logs',
    'wc_admin_notes', 'wc_admin_note_actions', 'wc_webhooks', 'wc_rate_limits', 'wc_customer_lookup',
];
foreach ($emptied as $table) {
    $wpdb->query("DELETE FROM {$wpdb->prefix}$table");
}
$forgotten = [
    '\_transient\_%', '\_site\_transient\_%', 'action\_scheduler\_lock\_%', 'woocommerce\_store\_id', 'woocommerce\_share\_key',
    'woocommerce\_admin\_install\_timestamp', 'woocommerce\_inbox\_variant\_assignment', 'admin\_email', 'new\_admin\_email',
    '%\_key', '%\_salt', 'jetpack\_%', 'recovery\_%', 'auto\_updater.lock', 'core\_updater.lock',
    'woocommerce\_email\_from\_address', 'woocommerce\_stock\_email\_recipient', 'woocommerce\_remote\_variant\_assignment',
    'woocommerce\_maxmind\_geolocation\_settings', 'woocommerce\_pos\_store\_%',
];
foreach ($forgotten as $pattern) {
    $wpdb->query($wpdb->prepare("DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $pattern));
}
foreach (get_posts(['post_type' => 'any', 'post_status' => ['auto-draft', 'trash'], 'numberposts' => -1]) as $post) {
    wp_delete_post($post->ID, true);
}
foreach (get_posts(['post_type' => 'revision', 'post_status' => 'inherit', 'numberposts' => -1]) as $revision) {
    wp_delete_post_revision($revision->ID);
}
// The shop's pages are the owner's, whoever that will be; the account that made them is gone.
$wpdb->query("UPDATE {$wpdb->posts} SET post_author = 1");
