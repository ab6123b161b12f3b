// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';
import repository from '../bootstrap/repository.js';
import { hashOfFiles } from '../portal/hashOfFiles.mjs';
import { baseImages } from './baseImages.mjs';
import { buildContexts } from './buildContexts.mjs';
import { imagesOf } from './imagesOf.mjs';
import { unreachable } from './unreachable.mjs';

/**
 * Sees that the cluster has the images that stores run: each is built when it is missing, or when what it is built from
 * has changed. A cluster that is the user's own is expected to pull them. An image that needs a download which cannot be
 * reached is left out, with one line that says so: the other engines do without it. With `engine`, those of one engine only.
 */
export async function prepareImages({ steps, cluster, log, engine }) {
  if (!cluster.build) {
    return;
  }
  const present = await cluster.images();
  const { own, base } = imagesOf(engine);
  const missing = base.filter(name => !present.includes(baseImages[name]));
  if (missing.length > 0) {
    await steps.run(
      {
        title: `Base images: ${missing.join(', ')}`,
        doing: `Making base images: ${missing.join(', ')}`,
        log,
        hint: 'the package mirrors of Debian and npm must be reachable',
      },
      () => cluster.makeBaseImages({ names: missing, log }),
    );
  }
  for (const image of own) {
    await prepareImage({ steps, cluster, log, image, present });
  }
}

async function prepareImage({ steps, cluster, log, image, present }) {
  const stamp = join(
    cluster.stamps ?? join(cacheFolder, 'images', cluster.name),
    image.tag.replaceAll(/[/:]/g, '_'),
  );
  const contexts = buildContexts({
    dockerfile: join(repository.root, image.folder, 'Dockerfile'),
  });
  const hash = hashOfFiles({
    root: repository.root,
    paths: [image.folder],
    // Tests and what is installed beside the sources are no part of the image.
    ignore: ['node_modules', 'dist', '.medusa', 'test'],
  });
  const isThere = present.some(reference =>
    [image.tag, `docker.io/${image.tag}`].includes(reference),
  );
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    return;
  }
  const problem = await unreachable({ downloads: image.downloads, contexts });
  if (problem) {
    steps.say(
      `–           Image ${image.tag} ${
        isThere ? 'stays as it was built before' : 'is not to be had here'
      }: ${problem}`,
    );
    return;
  }
  await steps.run(
    {
      title: `Image ${image.tag} built`,
      doing: `Building image ${image.tag}`,
      log,
      hint: 'the package mirrors of Debian and npm must be reachable; 3 GB of disk are needed',
    },
    () =>
      cluster.build({
        folder: join(repository.root, image.folder),
        tag: image.tag,
        args: Object.entries(contexts).flatMap(([stage, folder]) => [
          '--build-context',
          `${stage}=${folder}`,
        ]),
        log,
      }),
  );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
