<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

require_once __DIR__ . '/../shop/Gate.php';
require_once __DIR__ . '/../shop/pretendRequest.php';
require_once __DIR__ . '/../setup/Upgrade.php';

try {
    $storekeeperReason = Storekeeper\Gate::reasonNotReady();
} catch (mysqli_sql_exception $error) {
    // The first runs come before the database does, and health says when it stays away. What nothing cures is a failure.
    $storekeeperIsFinal = Storekeeper\Database::isFinal($error);
    fwrite($storekeeperIsFinal ? STDERR : STDOUT, 'cron: nothing done, the database does not answer: ' . $error->getMessage() . "\n");
    exit($storekeeperIsFinal ? 1 : 0);
} catch (Throwable $error) {
    fwrite(STDERR, 'cron: ' . $error->getMessage() . "\n");
    exit(1);
}
if ($storekeeperReason !== null) {
    // A new or an older database: the next run comes soon enough.
    fwrite(STDOUT, "cron: nothing done, $storekeeperReason\n");
    exit(0);
}
Storekeeper\pretendRequest(Storekeeper\Environment::fromProcess()->publicUrl());
// An image that was built anew may bring another WordPress with the same WooCommerce. Set-up does not run again for that, and
// the admin would be sent to a page that is not served here. Afterwards, since wp-cron.php ends the process.
register_shutdown_function(static function (): void {
    if (function_exists('get_option')) {
        Storekeeper\Setup\Upgrade::ofWordPress();
    }
});
// Takes WordPress's own lock, so that two runs at a time do nothing twice.
require_once '/srv/woocommerce/wp-cron.php';
