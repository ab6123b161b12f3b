<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Exit code 0: the shop is complete, and that was looked at. Anything else: it is not, and the last line says why.
// WordPress lives in global variables, so it has to be loaded from here, where all is global.

require_once __DIR__ . '/Setup.php';

use Storekeeper\Environment;
use Storekeeper\Setup\Setup;

set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) !== 0 && ($level & (E_WARNING | E_USER_WARNING)) !== 0) {
        fwrite(STDERR, "set-up: warning: $message ($file:$line)\n");
    }
    return false;
});

try {
    $storekeeperSetup = Setup::start(Environment::fromProcess());
    $storekeeperSetup->fillIfNew();
    $storekeeperSetup->prepareForWordPress();
    require_once '/srv/woocommerce/wp-load.php';
    $storekeeperSetup->finish();
} catch (Throwable $error) {
    fwrite(STDERR, 'set-up: ' . $error->getMessage() . "\n");
    exit(1);
}
