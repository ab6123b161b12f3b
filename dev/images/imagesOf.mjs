// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import { baseImages } from './baseImages.mjs';
import { storeImages } from './storeImages.mjs';

/**
 * What the stores of one engine need: the images that its chart names, and the public ones that those are built on or that
 * run beside them. Without an engine, or with one that has no chart here: all there are.
 *
 * @param {string} [engine]
 * @returns {{own: ReturnType<typeof storeImages>, base: string[]}} `base`: names of baseImages
 */
export function imagesOf(engine) {
  const chart = join(repository.root, 'charts', String(engine), 'values.yaml');
  if (!engine || !existsSync(chart)) {
    return { own: storeImages(), base: Object.keys(baseImages) };
  }
  const values = readFileSync(chart, 'utf8');
  const isNamed = repositoryName =>
    new RegExp(`repository: ['"]?${repositoryName}['"]?[,\\s]`).test(values);
  const own = storeImages().filter(({ tag }) => isNamed(tag.split(':')[0]));
  const dockerfiles = own
    .map(({ folder }) => join(repository.root, folder, 'Dockerfile'))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');
  const base = Object.entries(baseImages)
    .filter(
      ([, reference]) =>
        dockerfiles.includes(reference) ||
        isNamed(reference.replace(/^docker\.io\/(library\/)?|:.*$/g, '')),
    )
    .map(([name]) => name);
  return { own, base };
}
