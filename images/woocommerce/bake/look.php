<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// With WordPress loaded: gives the theme a shop's front page, header, footer and colours, as an owner does in the editor,
// and can change there.

/** @param array<string, string> $terms taxonomy and term that say what the post is for */
function storekeeper_design(string $type, string $name, string $title, string $content, array $terms): void
{
    $id = wp_insert_post(wp_slash([
        'post_type' => $type,
        'post_name' => $name,
        'post_title' => $title,
        'post_content' => $content,
        'post_status' => 'publish',
    ]), true);
    if (is_wp_error($id)) {
        throw new RuntimeException($id->get_error_message());
    }
    foreach ($terms as $taxonomy => $term) {
        wp_set_object_terms($id, $term, $taxonomy);
    }
}

$theme = get_stylesheet();
$read = static fn (string $file): string => (string) file_get_contents(__DIR__ . "/look/$file");
storekeeper_design('wp_template_part', 'header', 'Header', $read('header.html'), [
    'wp_theme' => $theme,
    'wp_template_part_area' => 'header',
]);
storekeeper_design('wp_template_part', 'footer', 'Footer', $read('footer.html'), [
    'wp_theme' => $theme,
    'wp_template_part_area' => 'footer',
]);
storekeeper_design('wp_template', 'archive-product', 'Product catalog', $read('archive-product.html'), ['wp_theme' => $theme]);
storekeeper_design('wp_global_styles', "wp-global-styles-$theme", 'Custom Styles', $read('styles.json'), ['wp_theme' => $theme]);
