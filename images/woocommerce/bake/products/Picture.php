<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

namespace Storekeeper\Bake;

use GdImage;
use InvalidArgumentException;

require_once __DIR__ . '/Motifs.php';

/** A still life of one thing on a table, drawn at twice its size so that its edges are smooth. Coordinates run from 0 to 100. */
final class Picture
{
    private const SIZE = 800;
    private const FINENESS = 2;
    /** Sides in pixels, by WordPress's and WooCommerce's names of the sizes. */
    private const SMALLER = [
        'medium' => 300,
        'thumbnail' => 150,
        'medium_large' => 768,
        'woocommerce_thumbnail' => 300,
        'woocommerce_single' => 600,
        'woocommerce_gallery_thumbnail' => 100,
    ];

    /** Wall, table, thing, its shaded side, its light side. */
    private const COLOURS = [
        'sage' => ['#E9EEE6', '#D5DED0', '#7F9A83', '#66806B', '#A3B8A5'],
        'clay' => ['#F6EAE1', '#EBD6C6', '#C4795A', '#A86146', '#DDA085'],
        'ink' => ['#E6EBF1', '#D0D9E4', '#3F5878', '#30455F', '#6C86A6'],
    ];

    private GdImage $image;
    /** @var array<string, int> */
    private array $paint = [];

    private function __construct(string $colour)
    {
        $side = self::SIZE * self::FINENESS;
        $this->image = imagecreatetruecolor($side, $side);
        $names = ['wall', 'table', 'thing', 'shade', 'light'];
        foreach (self::COLOURS[$colour] as $index => $value) {
            $this->paint[$names[$index]] = $this->colour($value);
        }
        $this->paint['cream'] = $this->colour('#FBF7EF');
        $this->paint['leaf'] = $this->colour('#5E7F5B');
        $this->paint['young'] = $this->colour('#86A67F');
        $this->paint['wood'] = $this->colour('#B88A5E');
        $this->paint['glow'] = $this->colour('#F7D88B');
        $this->paint['shadow'] = imagecolorallocatealpha($this->image, 40, 40, 40, 108);
    }

    /** @return string[] */
    public static function colours(): array
    {
        return array_keys(self::COLOURS);
    }

    public static function draw(string $motif, string $colour): self
    {
        if (!method_exists(Motifs::class, $motif)) {
            throw new InvalidArgumentException("no motif $motif");
        }
        $picture = new self($colour);
        $picture->box(0, 0, 100, 72, 'wall');
        $picture->box(0, 72, 100, 100, 'table');
        Motifs::$motif($picture);
        return $picture;
    }

    /** Writes it as FOLDER/NAME.webp, and in the smaller sizes that the shop shows it in as FOLDER/NAME-WxH.webp. */
    public function save(string $folder, string $name): void
    {
        foreach ([self::SIZE, ...array_unique(self::SMALLER)] as $side) {
            $suffix = $side === self::SIZE ? '' : "-{$side}x$side";
            imagewebp(imagescale($this->image, $side, $side, IMG_BICUBIC), "$folder/$name$suffix.webp", 88);
        }
    }

    /**
     * What the media library knows of a picture that was saved.
     *
     * @param string $below the folder as a page's address has it, below that of all uploads
     * @return array<string, mixed>
     */
    public static function metadata(string $folder, string $below, string $name): array
    {
        $sizes = [];
        foreach (self::SMALLER as $size => $side) {
            $file = "$name-{$side}x$side.webp";
            $sizes[$size] = [
                'file' => $file,
                'width' => $side,
                'height' => $side,
                'mime-type' => 'image/webp',
                'filesize' => filesize("$folder/$file"),
            ];
        }
        return [
            'width' => self::SIZE,
            'height' => self::SIZE,
            'file' => "$below/$name.webp",
            'filesize' => filesize("$folder/$name.webp"),
            'sizes' => $sizes,
            'image_meta' => [],
        ];
    }

    public function box(float $left, float $top, float $right, float $bottom, string $paint): void
    {
        imagefilledrectangle($this->image, $this->at($left), $this->at($top), $this->at($right), $this->at($bottom), $this->paint[$paint]);
    }

    public function oval(float $x, float $y, float $width, float $height, string $paint): void
    {
        imagefilledellipse($this->image, $this->at($x), $this->at($y), $this->at($width), $this->at($height), $this->paint[$paint]);
    }

    public function ring(float $x, float $y, float $width, float $height, float $thickness, string $paint, string $hole): void
    {
        $this->oval($x, $y, $width, $height, $paint);
        $this->oval($x, $y, $width - 2 * $thickness, $height - 2 * $thickness, $hole);
    }

    /** @param list<array{0: float, 1: float}> $points */
    public function polygon(array $points, string $paint): void
    {
        $flat = [];
        foreach ($points as [$x, $y]) {
            array_push($flat, $this->at($x), $this->at($y));
        }
        imagefilledpolygon($this->image, $flat, $this->paint[$paint]);
    }

    /**
     * A thing turned on a wheel: its right outline from top to bottom as pairs of half its width and its height, smoothed,
     * with a shaded and a light side.
     *
     * @param list<array{0: float, 1: float}> $outline
     */
    public function turned(float $x, array $outline, string $paint = 'thing', string $shade = 'shade', string $light = 'light'): void
    {
        $curve = $this->smooth($outline);
        $this->band($x, $curve, -1, 1, $paint);
        $this->band($x, $curve, 0.45, 1, $shade);
        $this->band($x, $curve, -0.8, -0.62, $light);
    }

    /** A leaf that starts at a point and leans by an angle in degrees, 0 being upright. */
    public function leaf(float $x, float $y, float $length, float $degrees, string $paint): void
    {
        $points = [];
        foreach ([1, -1] as $side) {
            for ($step = 0; $step <= 20; $step++) {
                $along = $side === 1 ? $step / 20 : 1 - $step / 20;
                $across = $side * sin(M_PI * $along ** 0.8) * $length * 0.16;
                $angle = deg2rad($degrees);
                $points[] = [
                    $x + sin($angle) * $along * $length + cos($angle) * $across,
                    $y - cos($angle) * $along * $length + sin($angle) * $across,
                ];
            }
        }
        $this->polygon($points, $paint);
    }

    /** @param list<array{0: float, 1: float}> $curve */
    private function band(float $x, array $curve, float $from, float $to, string $paint): void
    {
        $left = array_map(static fn (array $point): array => [$x + $from * $point[0], $point[1]], $curve);
        $right = array_map(static fn (array $point): array => [$x + $to * $point[0], $point[1]], array_reverse($curve));
        $this->polygon([...$left, ...$right], $paint);
    }

    /** A Catmull-Rom curve through the points. @param list<array{0: float, 1: float}> $points @return list<array{0: float, 1: float}> */
    private function smooth(array $points): array
    {
        $curve = [];
        $last = count($points) - 1;
        for ($index = 0; $index < $last; $index++) {
            [$a, $b, $c, $d] = [$points[max(0, $index - 1)], $points[$index], $points[$index + 1], $points[min($last, $index + 2)]];
            for ($step = 0; $step < 24; $step++) {
                $t = $step / 24;
                $curve[] = array_map(static fn (int $axis): float => 0.5 * (
                    2 * $b[$axis] + ($c[$axis] - $a[$axis]) * $t +
                    (2 * $a[$axis] - 5 * $b[$axis] + 4 * $c[$axis] - $d[$axis]) * $t ** 2 +
                    (3 * $b[$axis] - $a[$axis] - 3 * $c[$axis] + $d[$axis]) * $t ** 3
                ), [0, 1]);
            }
        }
        $curve[] = $points[$last];
        return $curve;
    }

    private function at(float $value): int
    {
        return (int) round($value * self::SIZE * self::FINENESS / 100);
    }

    private function colour(string $hex): int
    {
        [$red, $green, $blue] = sscanf($hex, '#%02x%02x%02x');
        return imagecolorallocate($this->image, $red, $green, $blue);
    }
}
