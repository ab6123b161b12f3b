<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Setup;

use ActionScheduler_QueueRunner;
use mysqli;
use RuntimeException;
use WC_Install;

/** Brings the database of an earlier version up to the code's, by WordPress's and WooCommerce's own steps. */
final class Upgrade
{
    private const SECONDS = 240;

    /** WooCommerce's own lock stays for ten minutes after a kill. Whoever holds set-up's lock knows that nobody is at it. */
    public static function forgetKilledRun(mysqli $connection): void
    {
        $connection->query(
            "DELETE FROM wp_options WHERE option_name IN ('_transient_wc_installing', '_transient_timeout_wc_installing')",
        );
    }

    public static function ofWordPress(): void
    {
        require_once ABSPATH . 'wp-admin/includes/upgrade.php';
        if ((int) get_option('db_version') !== (int) $GLOBALS['wp_db_version']) {
            wp_upgrade();
        }
    }

    public static function run(): void
    {
        self::ofWordPress();
        if (get_option('woocommerce_version') !== WC()->version) {
            WC_Install::install();
        }
        // WooCommerce queues what is to be done, some of it for the next seconds.
        $until = microtime(true) + self::SECONDS;
        while (WC_Install::needs_db_update()) {
            if (microtime(true) > $until) {
                throw new RuntimeException('the update of the database did not come to its end');
            }
            if (ActionScheduler_QueueRunner::instance()->run('set-up') === 0) {
                usleep(300_000);
            }
            wp_cache_flush();
        }
    }
}
