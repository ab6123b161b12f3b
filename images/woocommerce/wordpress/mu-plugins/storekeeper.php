<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
/**
 * Plugin Name: Storekeeper
 * Description: What a shop that runs in a cluster does differently.
 */
declare(strict_types=1);

foreach (['outgoing', 'mail', 'privacy', 'quiet-admin', 'background-work'] as $part) {
    require_once __DIR__ . "/storekeeper/$part.php";
}
