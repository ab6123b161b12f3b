// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { cpSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import run from '../bootstrap/run.js';
import { ownImages } from './ownImages.mjs';
import { clearScratch, withScratch } from './withScratch.mjs';

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
const LIMITS = ['--ulimit=nofile=20000:20000', '--ulimit=nproc=20000:20000'];
const BUILDAH = { BUILDAH_ISOLATION: 'chroot', STORAGE_DRIVER: 'overlay' };
const START_MS = 60_000;
const POLL_MS = 100;

/** The images that the sandbox's pods can use: imported, built here, or pulled. There is no registry of its own. */
export class Images {
  static create({ node }) {
    return new Images(node);
  }

  constructor(node) {
    this.node = node;
  }

  /** References as the container runtime spells them: `docker.io/library/postgres:17`. */
  async list() {
    const output = await this.node.run('ctr', [
      '--namespace=k8s.io',
      'images',
      'ls',
      '-q',
    ]);
    return output
      .split('\n')
      .filter(line => line && !line.startsWith('sha256:'));
  }

  /** Sees that the images of the cluster's own pods are there. */
  async ensureOwn({ log }) {
    const present = await this.#untilListed();
    for (const image of ownImages({
      root: `/proc/${this.node.running().init}/root`,
    })) {
      if (!present.includes(image.name)) {
        await withScratch(async ({ folder, path }) => {
          await image.write({ archive: join(folder, 'image.tar'), log });
          await this.#import({ archive: `${path}/image.tar`, log });
        });
      }
    }
  }

  /**
   * Builds a Dockerfile. RUN steps reach what this machine reaches, and trust whom it trusts.
   *
   * @param {{folder: string, tag: string, args?: string[], log: string}} options `args`: for the builder;
   *   `--build-context NAME=FOLDER` takes a folder of this machine
   */
  async build({ folder, tag, args = [], log }) {
    const reference = fullName(tag);
    await this.#clearInterrupted({ log });
    await withScratch(async scratch => {
      cpSync(folder, join(scratch.folder, 'context'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      // A checkout that is its owner's alone would go into the image like that, whose users are others.
      await run('chmod', ['-R', 'a+rX', join(scratch.folder, 'context')], {
        log,
      });
      await this.node.run(
        'buildah',
        [
          ...['build', '--quiet', '--pull=never', '--network=host', '--layers'],
          ...['--timestamp=0', '--format=oci', ...LIMITS, `--tag=${reference}`],
          ...takeContexts({ args, scratch }),
          ...trust(scratch),
          `${scratch.path}/context`,
        ],
        { env: BUILDAH, log },
      );
      await this.#toRuntime({ reference, scratch, log });
    });
  }

  /** Takes an image from its registry. */
  async pull({ reference, log }) {
    await this.node.run('buildah', ['pull', '--quiet', reference], {
      env: BUILDAH,
      log,
    });
    await withScratch(scratch => this.#toRuntime({ reference, scratch, log }));
  }

  async #toRuntime({ reference, scratch, log }) {
    const archive = `${scratch.path}/image.tar`;
    await this.node.run(
      'buildah',
      [
        'push',
        '--quiet',
        '--disable-compression=true',
        reference,
        `oci-archive:${archive}:${reference}`,
      ],
      { env: BUILDAH, log },
    );
    await this.#import({ archive, log });
  }

  async #import({ archive, log }) {
    await this.node.run(
      'ctr',
      ['--namespace=k8s.io', 'images', 'import', archive],
      { log },
    );
  }

  /** A build that was killed leaves what it worked on; what it had finished stays, and is not done again. */
  async #clearInterrupted({ log }) {
    if (clearScratch()) {
      await this.node.run('buildah', ['rm', '--all'], { env: BUILDAH, log });
    }
  }

  async #untilListed() {
    const deadline = Date.now() + START_MS;
    for (;;) {
      try {
        return await this.list();
      } catch (error) {
        this.node.assertRunning();
        if (Date.now() > deadline) {
          throw error;
        }
      }
      await pause(POLL_MS);
    }
  }
}

/** Short names mean what they mean to Docker. */
function fullName(tag) {
  const parts = tag.split('/');
  if (parts.length === 1) {
    return `docker.io/library/${tag}`;
  }
  return parts.length > 2 || parts[0] === 'localhost'
    ? tag
    : `docker.io/${tag}`;
}

function takeContexts({ args, scratch }) {
  return args.map(arg => {
    const [name, folder] = arg.split('=');
    if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
      return arg;
    }
    cpSync(folder, join(scratch.folder, name), {
      recursive: true,
      dereference: true,
    });
    return `${name}=${scratch.path}/${name}`;
  });
}

/** Some networks put a certificate authority of their own before the package registries. */
function trust({ folder, path }) {
  if (!existsSync(CERTIFICATES)) {
    return [];
  }
  cpSync(CERTIFICATES, join(folder, 'ca.crt'), { dereference: true });
  writeFileSync(join(folder, 'npmrc'), `cafile=${CERTIFICATES}\n`);
  return [
    `--volume=${path}/ca.crt:${CERTIFICATES}:ro`,
    `--volume=${path}/npmrc:/root/.npmrc:ro`,
    `--env=NODE_EXTRA_CA_CERTS=${CERTIFICATES}`,
    '--unsetenv=NODE_EXTRA_CA_CERTS',
  ];
}
