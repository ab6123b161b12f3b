// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { debianMirror } from './apt.mjs';
import { withScratch } from './withScratch.mjs';

const FOLDER = join(repository.root, 'dev', 'sandbox', 'images');
const REGISTRY = 'https://registry-1.docker.io/v2/';
const PATIENCE_MS = 10_000;
const NPM_PACKAGES = [
  `node-linux-${process.arch}@24.21.0`,
  'npm@11',
  'corepack@0.34',
];
const LEFT_OUT = ['doc', 'man', 'locale'];

/** A stand-in is made from these first. */
const NEEDS = {
  node: ['debian'],
  postgres: ['debian'],
  valkey: ['debian'],
  mysql: ['sid'],
  wordpress: ['sid'],
};

/**
 * Public images that the stores' images are built on or that run beside them: pulled where their registry answers; otherwise
 * made here under the same names from Debian's and npm's packages, with as much of their contract as charts use.
 */
export class BaseImages {
  /** @param {{images: import('./Images.mjs').Images, node: import('./Node.mjs').Node}} options */
  static create({ images, node }) {
    return new BaseImages(images, node);
  }

  constructor(images, node) {
    this.images = images;
    this.node = node;
  }

  /** @param {{names: string[], references: Record<string, string>, log: string}} options `references`: name here → name in the registry */
  async ensure({ names: wanted, references, log }) {
    const names = { sid: 'localhost/debian:sid', ...references };
    const pull = await registryAnswers();
    const done = new Set(await this.images.list());
    const ensure = async name => {
      const reference = names[name];
      if (done.has(reference)) {
        return;
      }
      if (pull && name !== 'sid') {
        await this.images.pull({ reference, log });
      } else {
        for (const needed of NEEDS[name] ?? []) {
          await ensure(needed);
        }
        await this.#make({ name, reference, log });
      }
      done.add(reference);
    };
    for (const name of wanted) {
      await ensure(name);
    }
  }

  #make({ name, reference, log }) {
    return withScratch(async scratch => {
      if (name === 'debian' || name === 'sid') {
        const suite = name === 'sid' ? 'sid' : 'trixie';
        await this.#debian({ suite, scratch, log });
      } else {
        cpSync(join(FOLDER, name), scratch.folder, { recursive: true });
      }
      if (name === 'node') {
        await npmPackages({ work: scratch.folder, log });
      }
      await this.images.build({ folder: scratch.folder, tag: reference, log });
    });
  }

  /** A Debian as small as its packages allow, made by Debian's own tool in the node. */
  async #debian({ suite, scratch: { folder, path }, log }) {
    await this.node.run(
      'mmdebstrap',
      [
        ...['--quiet', '--variant=minbase', '--include=ca-certificates'],
        '--aptopt=Acquire::Check-Valid-Until "false"',
        '--aptopt=APT::Install-Recommends "false"',
        ...LEFT_OUT.map(name => `--dpkgopt=path-exclude=/usr/share/${name}/*`),
        ...[suite, `${path}/root.tar`, debianMirror()],
      ],
      { log },
    );
    writeFileSync(
      join(folder, 'Dockerfile'),
      'FROM scratch\nADD root.tar /\nCMD ["bash"]\n',
    );
  }
}

async function npmPackages({ work, log }) {
  await run(
    'npm',
    [
      'install',
      '--silent',
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      `--prefix=${work}`,
      ...NPM_PACKAGES,
    ],
    { log },
  );
  const packages = join(work, 'packages');
  mkdirSync(packages);
  renameSync(
    join(work, 'node_modules', `node-linux-${process.arch}`),
    join(packages, 'node'),
  );
  for (const name of ['npm', 'corepack']) {
    renameSync(join(work, 'node_modules', name), join(packages, name));
  }
}

async function registryAnswers() {
  return fetch(REGISTRY, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    // It asks who we are, which is an answer.
    response => response.status === 401 || response.ok,
    () => false,
  );
}
