<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Bake;

/** What the sample products look like, each drawn with a few strokes. */
final class Motifs
{
    public static function nothing(Picture $p): void
    {
        $p->oval(50, 80, 34, 6, 'shadow');
        $p->box(34, 42, 66, 80, 'light');
        $p->polygon([[34, 42], [66, 42], [72, 36], [40, 36]], 'cream');
        $p->polygon([[66, 42], [72, 36], [72, 74], [66, 80]], 'thing');
        $p->box(47, 42, 53, 80, 'cream');
    }

    public static function mug(Picture $p): void
    {
        $p->oval(52, 83, 52, 8, 'shadow');
        $p->ring(70, 60, 24, 26, 4, 'shade', 'wall');
        $p->turned(48, [[20, 40], [20, 55], [19.5, 72], [17, 81], [13, 84]]);
        $p->oval(48, 40, 40, 7, 'light');
        $p->oval(48, 40.6, 36, 5.2, 'wood');
    }

    public static function bowl(Picture $p): void
    {
        $p->oval(51, 84, 56, 8, 'shadow');
        $p->turned(50, [[31, 54], [29, 64], [23, 74], [14, 81], [11, 84]]);
        $p->oval(50, 54, 62, 11, 'light');
        $p->oval(50, 54.8, 57, 8.6, 'cream');
    }

    public static function vase(Picture $p): void
    {
        foreach ([[-26, 34], [-8, 42], [14, 38], [32, 28]] as $index => [$lean, $length]) {
            $p->leaf(50, 42, $length, $lean, $index % 2 === 0 ? 'leaf' : 'young');
        }
        $p->oval(52, 86, 40, 7, 'shadow');
        $p->turned(50, [[5, 40], [4.5, 48], [9, 58], [16, 70], [14, 81], [9, 86]]);
        $p->oval(50, 40, 10, 2.4, 'shade');
    }

    public static function lamp(Picture $p): void
    {
        $p->oval(50, 48, 84, 66, 'cream');
        $p->oval(51, 86, 40, 7, 'shadow');
        $p->box(48.9, 46, 51.1, 74, 'wood');
        $p->turned(50, [[4, 66], [12, 74], [13, 82], [10, 86]]);
        $p->oval(50, 50, 44, 6, 'glow');
        $p->polygon([[38, 20], [62, 20], [73, 50], [27, 50]], 'thing');
        $p->polygon([[55, 20], [62, 20], [73, 50], [61, 50]], 'shade');
    }

    public static function plant(Picture $p): void
    {
        foreach ([[-58, 30], [-36, 40], [-14, 46], [10, 44], [34, 40], [56, 30]] as $index => [$lean, $length]) {
            $p->leaf(50, 58, $length, $lean, $index % 2 === 0 ? 'leaf' : 'young');
        }
        $p->oval(51, 87, 48, 7, 'shadow');
        $p->oval(50, 85, 42, 6, 'shade');
        $p->turned(50, [[19, 56], [18, 66], [16, 76], [14, 85]]);
        $p->oval(50, 56, 38, 6, 'light');
        $p->oval(50, 56.4, 34, 4.4, 'shade');
    }

    public static function cushion(Picture $p): void
    {
        $p->oval(50, 83, 62, 9, 'shadow');
        $p->turned(50, [[28, 28], [26, 38], [25, 54], [26.5, 70], [29, 82]], light: 'thing');
        foreach ([36, 45, 54, 63, 72] as $height) {
            $p->box(25.5, $height, 74.5, $height + 0.7, 'light');
        }
    }

    public static function jug(Picture $p): void
    {
        $p->oval(52, 86, 46, 7, 'shadow');
        $p->ring(66, 53, 24, 30, 3.6, 'shade', 'wall');
        $p->turned(48, [[10, 30], [9, 40], [15, 56], [19, 70], [17, 81], [12, 86]]);
        $p->polygon([[38, 30], [33, 27], [40, 37]], 'thing');
        $p->oval(48, 30, 20, 4, 'light');
    }

    public static function candle(Picture $p): void
    {
        $p->oval(50, 26, 30, 30, 'cream');
        $p->leaf(50, 31, 13, 0, 'glow');
        $p->box(49.6, 29, 50.4, 35, 'wood');
        $p->oval(51, 87, 44, 7, 'shadow');
        $p->turned(50, [[11, 36], [11, 50], [11, 66], [11, 82]]);
        $p->oval(50, 36, 22, 4.4, 'light');
        $p->oval(50, 84, 40, 7, 'wood');
        $p->turned(50, [[11, 76], [11, 79], [11, 83]]);
    }

    public static function plate(Picture $p): void
    {
        $p->oval(51, 80, 66, 8, 'shadow');
        $p->oval(50, 46, 66, 66, 'shade');
        $p->oval(49.4, 45.4, 65, 65, 'thing');
        $p->oval(49.4, 45.4, 46, 46, 'light');
        $p->oval(50, 46, 45, 45, 'thing');
    }

    public static function notebook(Picture $p): void
    {
        $p->oval(52, 86, 54, 7, 'shadow');
        $p->box(31, 22, 72, 85, 'cream');
        $p->box(28, 20, 70, 83, 'thing');
        $p->box(28, 20, 34, 83, 'shade');
        $p->box(42, 32, 62, 44, 'cream');
        $p->box(45, 36, 59, 37, 'shade');
        $p->box(45, 39.4, 55, 40.4, 'shade');
    }

    public static function bottle(Picture $p): void
    {
        $p->oval(51, 87, 38, 7, 'shadow');
        $p->oval(50, 17, 9, 9, 'wood');
        $p->turned(50, [[4, 20], [4, 32], [8, 44], [15, 58], [16, 72], [15, 83], [11, 87]]);
        $p->oval(50, 66, 22, 3, 'light');
    }

    public static function basket(Picture $p): void
    {
        $p->oval(51, 85, 58, 8, 'shadow');
        $p->ring(50, 48, 44, 48, 3, 'wood', 'wall');
        $p->turned(50, [[30, 50], [29, 62], [26, 74], [22, 84]]);
        foreach ([54, 60, 66, 72, 78] as $row => $height) {
            for ($x = 24 + ($row % 2) * 3; $x < 76 - $row; $x += 6) {
                $p->oval($x + $row * 0.4, $height, 4.4, 2.6, 'light');
            }
        }
    }

    public static function clock(Picture $p): void
    {
        $p->oval(52, 47, 60, 60, 'shadow');
        $p->ring(50, 44, 58, 58, 3, 'thing', 'cream');
        for ($hour = 0; $hour < 12; $hour++) {
            $p->oval(50 + 22 * sin($hour * M_PI / 6), 44 - 22 * cos($hour * M_PI / 6), 2, 2, 'shade');
        }
        $p->polygon([[49.2, 44], [50.8, 44], [50.4, 27], [49.6, 27]], 'shade');
        $p->polygon([[50, 43.2], [50, 44.8], [62, 51], [62.4, 50.2]], 'shade');
        $p->oval(50, 44, 3.4, 3.4, 'thing');
    }

    public static function tote(Picture $p): void
    {
        $p->oval(51, 86, 56, 7, 'shadow');
        $p->ring(50, 38, 26, 40, 2.4, 'shade', 'wall');
        $p->polygon([[26, 38], [74, 38], [77, 85], [23, 85]], 'thing');
        $p->polygon([[64, 38], [74, 38], [77, 85], [66, 85]], 'shade');
        $p->leaf(47, 72, 22, -18, 'light');
        $p->leaf(47, 72, 22, 20, 'light');
    }
}
