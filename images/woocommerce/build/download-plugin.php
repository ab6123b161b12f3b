<?php
// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
declare(strict_types=1);

// Usage: download-plugin.php NAME VERSION FOLDER
// Takes a plugin from WordPress.org and compares each of its files with the published checksums. Nothing is left in the
// folder unless all of them agree.

[, $name, $version, $folder] = $argv;
const SOURCE = 'https://downloads.wordpress.org';

function fetch(string $url): string
{
    $content = file_get_contents($url, context: stream_context_create(['http' => ['timeout' => 120]]));
    if ($content === false) {
        throw new RuntimeException("$url could not be had");
    }
    return $content;
}

function checksums(string $name, string $version): array
{
    $published = json_decode(fetch(SOURCE . "/plugin-checksums/$name/$version.json"), true, flags: JSON_THROW_ON_ERROR);
    if ($published['plugin'] !== $name || $published['version'] !== $version || count($published['files']) === 0) {
        throw new RuntimeException("the checksums are not those of $name $version");
    }
    return $published['files'];
}

$archive = tempnam('/tmp', 'plugin');
file_put_contents($archive, fetch(SOURCE . "/plugin/$name.$version.zip"));
$expected = checksums($name, $version);

$zip = new ZipArchive();
if ($zip->open($archive, ZipArchive::RDONLY) !== true) {
    throw new RuntimeException('the plugin is no zip');
}
$files = [];
for ($index = 0; $index < $zip->numFiles; $index++) {
    $entry = $zip->getNameIndex($index);
    if (str_ends_with($entry, '/')) {
        continue;
    }
    $file = substr($entry, strlen("$name/"));
    $content = $zip->getFromIndex($index);
    // One file may have several valid checksums: line ends have been changed after a release.
    $sums = (array) ($expected[$file]['sha256'] ?? []);
    if (!str_starts_with($entry, "$name/") || str_contains($file, '..') || !in_array(hash('sha256', $content), $sums, true)) {
        throw new RuntimeException("$entry is not what was published");
    }
    $files[$file] = $content;
}
$missing = array_diff_key($expected, $files);
if ($missing !== []) {
    throw new RuntimeException(sprintf('%d files are missing, %s among them', count($missing), array_key_first($missing)));
}
foreach ($files as $file => $content) {
    $place = dirname("$folder/$file");
    if (!is_dir($place) && !mkdir($place, 0755, true)) {
        throw new RuntimeException("$place could not be made");
    }
    if (file_put_contents("$folder/$file", $content) === false) {
        throw new RuntimeException("$file could not be written");
    }
}
printf("%s %s: %d files as published\n", $name, $version, count($files));
