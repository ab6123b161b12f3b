<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

require_once __DIR__ . '/../shop/Gate.php';
require_once __DIR__ . '/../shop/pretendRequest.php';

try {
    $storekeeperReason = Storekeeper\Gate::reasonNotReady();
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
// Takes WordPress's own lock, so that two runs at a time do nothing twice.
require_once '/srv/woocommerce/wp-cron.php';
