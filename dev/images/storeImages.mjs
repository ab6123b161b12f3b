// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';

/**
 * The images of this repository: each folder of images/ that holds a Dockerfile, tagged with the version that its
 * package.json states, which is the one that the charts ask for.
 *
 * @returns {{folder: string, tag: string, downloads: Record<string, string>}[]} `downloads`: what stages of its Dockerfile
 *   take from elsewhere than from package registries, by the stage's name
 */
export function storeImages() {
  return readdirSync(join(repository.root, 'images'))
    .filter(name =>
      existsSync(join(repository.root, 'images', name, 'Dockerfile')),
    )
    .map(name => {
      const folder = join('images', name);
      const manifest = JSON.parse(
        readFileSync(join(repository.root, folder, 'package.json'), 'utf8'),
      );
      return {
        folder,
        tag: `storekeeper/${name}:${manifest.version}`,
        downloads: manifest.downloads ?? {},
      };
    });
}
