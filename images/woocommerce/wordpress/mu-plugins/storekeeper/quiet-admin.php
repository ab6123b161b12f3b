<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// The image is updated, not the running shop: nothing is offered that could not be done here.
add_filter('pre_site_transient_update_core', static fn (): stdClass => (object) ['updates' => [], 'version_checked' => wp_get_wp_version()]);
add_filter('pre_site_transient_update_plugins', static fn (): stdClass => (object) ['response' => []]);
add_filter('pre_site_transient_update_themes', static fn (): stdClass => (object) ['response' => []]);
add_filter('site_status_tests', static function (array $tests): array {
    $tests['async'] = [];
    foreach (['loopback_requests', 'rest_availability', 'plugin_theme_auto_updates', 'scheduled_events', 'http_requests'] as $name) {
        unset($tests['direct'][$name]);
    }
    return $tests;
});

// The dashboard's news come from wordpress.org; the wizard of a new shop would ask what set-up has answered.
add_action('wp_dashboard_setup', static function (): void {
    remove_meta_box('dashboard_primary', 'dashboard', 'side');
});
add_filter('woocommerce_prevent_automatic_wizard_redirect', '__return_true');
add_filter('woocommerce_enable_setup_wizard', '__return_false');
