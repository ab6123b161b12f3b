// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import removeFolder from '../bootstrap/removeFolder.js';
import run from '../bootstrap/run.js';

const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };
const TYPE = 'application/vnd.oci.image';
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Writes an image with one layer as an archive that container runtimes import: what a program that is one file needs.
 *
 * @param {{
 *   name: string, archive: string, log: string,
 *   files: Record<string, string>, links?: Record<string, string>, folders?: string[],
 *   config: {Entrypoint?: string[], Cmd?: string[], User?: string},
 * }} options `files`: path in the image → file here; `links`: path in the image → what it points at
 */
export async function ociArchive({
  name,
  archive,
  log,
  files,
  links = {},
  folders = [],
  config,
}) {
  const scratch = `${archive}.${process.pid}.part`;
  const root = join(scratch, 'root');
  const blobs = join(scratch, 'image', 'blobs', 'sha256');
  mkdirSync(blobs, { recursive: true });
  try {
    for (const folder of folders) {
      mkdirSync(join(root, folder), { recursive: true });
      // As /tmp is: for whichever user the container runs as.
      chmodSync(join(root, folder), 0o1777);
    }
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      copyFileSync(source, join(root, path));
    }
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(target, join(root, path));
    }
    const tar = [
      '--sort=name',
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mtime=@0',
      '--mode=a+rX',
    ];
    const layer = join(scratch, 'layer.tar');
    await run('tar', [...tar, '-C', root, '-cf', layer, '.'], { log });
    const blob = (content, mediaType) => {
      const hash = createHash('sha256').update(content).digest('hex');
      writeFileSync(join(blobs, hash), content);
      return { mediaType, digest: `sha256:${hash}`, size: content.length };
    };
    const json = value => Buffer.from(JSON.stringify(value));
    const platform = { architecture: ARCHITECTURES[process.arch], os: 'linux' };
    const layerBlob = blob(readFileSync(layer), `${TYPE}.layer.v1.tar`);
    const configBlob = blob(
      json({
        ...platform,
        config: { Env: [`PATH=${PATH}`], ...config },
        rootfs: { type: 'layers', diff_ids: [layerBlob.digest] },
      }),
      `${TYPE}.config.v1+json`,
    );
    const manifest = blob(
      json({
        schemaVersion: 2,
        mediaType: `${TYPE}.manifest.v1+json`,
        config: configBlob,
        layers: [layerBlob],
      }),
      `${TYPE}.manifest.v1+json`,
    );
    const annotations = {
      'io.containerd.image.name': name,
      'org.opencontainers.image.ref.name': name.split(':').pop(),
    };
    const image = join(scratch, 'image');
    writeFileSync(
      join(image, 'index.json'),
      json({
        schemaVersion: 2,
        manifests: [{ ...manifest, platform, annotations }],
      }),
    );
    writeFileSync(
      join(image, 'oci-layout'),
      json({ imageLayoutVersion: '1.0.0' }),
    );
    await run('tar', ['-C', image, '-cf', archive, '.'], { log });
  } finally {
    removeFolder(scratch);
  }
}
