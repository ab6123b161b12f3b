<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Address, motif, name, category, price, text.
return [
    ['mug', 'mug', 'Stoneware mug', 'Kitchen', 18.0, 'Holds a good quarter of a litre and keeps it warm.'],
    ['vase', 'vase', 'Slim vase', 'Home', 34.0, 'For a single branch or a handful of meadow.'],
    ['bowl', 'bowl', 'Breakfast bowl', 'Kitchen', 16.5, 'Deep enough for soup, wide enough for fruit.'],
    ['lamp', 'lamp', 'Table lamp', 'Home', 79.0, 'A soft light for the corner where you read.'],
    ['plant', 'plant', 'Plant pot', 'Garden', 22.0, 'With a saucer that keeps the sill dry.'],
    ['cushion', 'cushion', 'Linen cushion', 'Home', 39.0, 'Washed linen, filled with feathers.'],
    ['jug', 'jug', 'Water jug', 'Table', 29.0, 'Pours without dripping.'],
    ['candle', 'candle', 'Beeswax candle', 'Home', 12.5, 'Burns for forty hours.'],
    ['plate', 'plate', 'Dinner plate', 'Table', 21.0, 'Flat rim, matt glaze, safe in the dishwasher.'],
    ['notebook', 'notebook', 'Notebook', 'Desk', 14.0, 'Thread-bound, opens flat, 160 pages.'],
    ['bottle', 'bottle', 'Carafe', 'Table', 26.0, 'Hand-blown, with a stopper of oak.'],
    ['basket', 'basket', 'Woven basket', 'Home', 32.0, 'For bread, yarn or whatever lies about.'],
    ['clock', 'clock', 'Wall clock', 'Home', 59.0, 'Quiet, even at night.'],
    ['tote', 'tote', 'Canvas bag', 'Desk', 24.0, 'Heavy cotton that carries a week of shopping.'],
    ['espresso', 'mug', 'Espresso cup', 'Kitchen', 11.0, 'Small, thick-walled, made to be stacked.'],
    ['planter', 'plant', 'Large planter', 'Garden', 48.0, 'Stands frost, and the cat.'],
    ['serving', 'bowl', 'Serving bowl', 'Table', 44.0, 'Enough salad for six.'],
    ['floor', 'vase', 'Floor vase', 'Home', 89.0, 'Knee-high, heavy, hard to tip over.'],
    ['pillar', 'candle', 'Pillar candle', 'Home', 19.0, 'Wide, slow and even.'],
    ['board', 'plate', 'Round board', 'Kitchen', 28.0, 'Oiled oak for cheese and bread.'],
];
