<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

require_once '/srv/storekeeper/shop/Gate.php';

// Whoever comes before the gate is open asks in vain, or opens it where nothing asks for readiness.
header('Cache-Control: no-store');
try {
    $open = Storekeeper\Gate::reasonNotReady() === null;
} catch (Throwable $error) {
    error_log('gate: ' . $error->getMessage());
    $open = false;
}
if ($open) {
    Storekeeper\Gate::open();
    header('Location: ' . Storekeeper\Environment::fromProcess()->publicUrl() . $_SERVER['REQUEST_URI'], true, 307);
    exit;
}
http_response_code(503);
header('Retry-After: 2');
header('Content-Type: text/html; charset=utf-8');
?>
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Opening soon</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem;color:#23302b}</style>
<h1>This shop is being set up</h1>
<p>It opens in a moment.</p>
</html>
