<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

require_once '/srv/storekeeper/shop/Gate.php';

header('Content-Type: application/json');
header('Cache-Control: no-store');
try {
    $reason = Storekeeper\Gate::reasonNotReady();
    if ($reason === null) {
        Storekeeper\Gate::open();
    }
} catch (Throwable $error) {
    // What the database says may name hosts and users: visitors are not told.
    error_log('health: ' . $error->getMessage());
    $reason = 'the database does not answer';
}
http_response_code($reason === null ? 200 : 503);
echo json_encode($reason === null ? ['status' => 'ok'] : ['status' => 'unavailable', 'reason' => $reason]), "\n";
