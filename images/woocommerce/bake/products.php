<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// With WordPress loaded: adds sample products with pictures of their own. SIZE is small or large; large adds to small.

require_once __DIR__ . '/pictures.php';

function storekeeper_category(string $name): int
{
    $term = term_exists($name, 'product_cat') ?: wp_insert_term($name, 'product_cat');
    return (int) $term['term_id'];
}

/** @param array{0: string, 1: string, 2: string, 3: string, 4: float, 5: string} $kind */
function storekeeper_product(array $kind, string $colour, string $colourName, bool $isOnSale): void
{
    [$slug, , $title, $category, $price, $text] = $kind;
    $product = new WC_Product_Simple();
    $product->set_name("$title, $colourName");
    $product->set_slug("$slug-$colour");
    $product->set_sku(strtoupper("$slug-$colour"));
    $product->set_regular_price(number_format($price, 2, '.', ''));
    if ($isOnSale) {
        $product->set_sale_price(number_format(round($price * 0.8) - 0.1, 2, '.', ''));
    }
    $product->set_short_description($text);
    $product->set_description("$text Each piece differs a little from the next, as things made in small numbers do.");
    $product->set_category_ids([storekeeper_category($category)]);
    $picture = storekeeper_picture("$slug-$colour", "$title, $colourName");
    $product->set_image_id($picture);
    $product->set_reviews_allowed(false);
    $product->save();
}

$kinds = require __DIR__ . '/products/kinds.php';
// Colours are the pictures' as well.
$colours = ['sage' => 'sage', 'clay' => 'clay', 'ink' => 'ink blue'];
// A small shop has one piece of each of the first kinds; a large one has all.
foreach ($kinds as $index => $kind) {
    foreach (array_keys($colours) as $place => $colour) {
        $isSmall = $index < 8 && $place === $index % count($colours);
        if ($isSmall === (getenv('SIZE') === 'small')) {
            storekeeper_product($kind, $colour, $colours[$colour], $index % 5 === 3 && $place === 0);
        }
    }
}
wc_recount_all_terms();
