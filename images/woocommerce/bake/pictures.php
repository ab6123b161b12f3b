<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

use Storekeeper\Bake\Picture;

require_once __DIR__ . '/products/Picture.php';

/** Makes a drawn picture one of the media library. The image serves it, from a folder of its own. */
function storekeeper_picture(string $name, string $alternative): int
{
    $id = wp_insert_attachment(['post_mime_type' => 'image/webp', 'post_title' => $name, 'post_status' => 'inherit']);
    update_post_meta($id, '_wp_attached_file', "sample/$name.webp");
    update_post_meta($id, '_wp_attachment_image_alt', $alternative);
    wp_update_attachment_metadata($id, Picture::metadata('/srv/storekeeper/pictures', 'sample', $name));
    return $id;
}
