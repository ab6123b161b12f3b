<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

require_once '/srv/storekeeper/shop/Environment.php';

(static function (): void {
    $environment = Storekeeper\Environment::fromProcess();

    define('DB_HOST', $environment->databaseAddress());
    define('DB_NAME', $environment->databaseName());
    define('DB_USER', $environment->databaseUser());
    define('DB_PASSWORD', $environment->databasePassword());
    define('DB_CHARSET', 'utf8mb4');
    define('DB_COLLATE', '');
    foreach ($environment->keysAndSalts() as $name => $value) {
        define($name, $value);
    }

    define('WP_HOME', $environment->publicUrl());
    define('WP_SITEURL', $environment->publicUrl());
    // The ingress ends TLS and says so, unless somebody before it does. A shop that is not to be seen over HTTPS does not let
    // itself be told otherwise.
    if (
        str_starts_with($environment->publicUrl(), 'https:') &&
        ($environment->assumesHttps() ||
            strtolower(trim(explode(',', $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '')[0])) === 'https')
    ) {
        $_SERVER['HTTPS'] = 'on';
    }

    // The image is the code: nothing is installed, edited or updated while it runs.
    define('FS_METHOD', 'direct');
    define('DISALLOW_FILE_MODS', true);
    define('AUTOMATIC_UPDATER_DISABLED', true);
    define('WP_AUTO_UPDATE_CORE', false);
    // A job of the cluster runs what is due, so that no visitor waits for it.
    define('DISABLE_WP_CRON', true);
    define('WP_HTTP_BLOCK_EXTERNAL', !$environment->allowsOutgoingRequests());
    define('WP_MEMORY_LIMIT', '128M');
    define('WP_MAX_MEMORY_LIMIT', '256M');
    define('WP_DEBUG', false);
})();

// WordPress reads this name from the scope of this file.
$table_prefix = 'wp_';

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
