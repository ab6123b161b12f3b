<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Usage: draw.php FOLDER
// Draws the pictures of all sample products, and the one that a product without a picture shows.

require_once __DIR__ . '/Picture.php';

use Storekeeper\Bake\Picture;

[, $folder] = $argv;
if (!is_dir($folder)) {
    mkdir($folder, 0755, true);
}
foreach (require __DIR__ . '/kinds.php' as [$slug, $motif]) {
    foreach (Picture::colours() as $colour) {
        Picture::draw($motif, $colour)->save($folder, "$slug-$colour");
    }
}
Picture::draw('nothing', 'sage')->save($folder, 'placeholder');
