// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import removeParts from '../bootstrap/removeParts.js';
import { Images } from './Images.mjs';
import { Node } from './Node.mjs';
import { applyManifests } from './applyManifests.mjs';
import { apiIsReady } from './apiIsReady.mjs';
import { ensureFileSystem } from './fileSystem.mjs';
import { withLock } from './lock.mjs';
import { kubeconfig } from './node/certificates.mjs';
import { portHolder } from './portHolder.mjs';
import { ensurePrograms } from './programs.mjs';
import { settings } from './settings.mjs';

const START_MS = 180_000;
const POLL_MS = 200;
const MEANING = {
  api: 'the Kubernetes API (STOREKEEPER_API_PORT)',
  http: 'the stores (--ingress-port)',
  https: 'the stores by https (CLUSTER_HTTPS_PORT)',
};

const GIBIBYTE = 2 ** 30;
/** What the node, its programs and the images of one engine take. */
const NEEDED_GIBIBYTES = 8;

/** A real Kubernetes with one node on this machine: upstream programs, no container engine, nothing installed. */
export class Sandbox {
  static create({ ports } = {}) {
    return new Sandbox({ ...settings.ports, ...ports });
  }

  constructor(ports) {
    this.ports = ports;
    this.node = Node.create();
    this.images = Images.create({ node: this.node });
  }

  /** `{checkout, ports, init}` of the one that runs. */
  running() {
    return this.node.running();
  }

  /**
   * Starts it, and waits until it takes stores. One that runs is left as it is. Resolves to its kubeconfig's content.
   *
   * @param {{say?: (text: string) => void, log: string, offline?: boolean}} options
   */
  async up({ say = () => {}, log, offline }) {
    if (process.getuid() !== 0) {
      throw new Error(
        'The sandbox makes namespaces and mounts, which only root may',
      );
    }
    return withLock(settings.instance, async () => {
      if (!this.running()) {
        // A start that was broken off may have left a node that nobody knows as running, and that holds the ports.
        await this.node.stop();
        // Before minutes are spent on programs that could not be started.
        this.#checkPorts();
        // What a killed start was making takes room as well.
        removeParts(settings.folder);
        if (!existsSync(settings.state)) {
          checkSpace();
        }
        say('the node’s file system (Debian packages)');
        const root = await ensureFileSystem({ log, offline });
        const programs = await ensurePrograms({ say, log, offline });
        this.#checkPorts();
        say('starting');
        await this.node.start({ root, programs, ports: this.ports });
      }
      await this.#untilReady({ say, log });
      return this.kubeconfig();
    });
  }

  async down() {
    return withLock(settings.instance, () => this.node.stop());
  }

  /** Stops it and forgets every object, image and volume. Programs stay for the next start. */
  async reset() {
    await this.down();
    rmSync(settings.state, { recursive: true, force: true });
    rmSync(settings.kubeconfig, { force: true });
  }

  kubeconfig() {
    const { ports } = this.running();
    const content = kubeconfig({
      user: 'admin',
      folder: join(settings.state, 'pki'),
      server: `https://127.0.0.1:${ports.api}`,
    });
    writeFileSync(settings.kubeconfig, content, { mode: 0o600 });
    return content;
  }

  #checkPorts() {
    for (const [name, port] of Object.entries(this.ports)) {
      const holder = portHolder(port);
      if (holder) {
        throw new Error(
          `Port ${port}, for ${MEANING[name]}, is taken by ${holder}. Stop that, or choose another port`,
        );
      }
    }
  }

  async #untilReady({ say, log }) {
    say('the API server is starting');
    await Promise.all([
      this.#untilApiIsReady(),
      this.images.ensureOwn({ log }),
    ]);
    this.kubeconfig();
    say('names, ingress and volumes are starting');
    await applyManifests({ node: this.node, log });
  }

  async #untilApiIsReady() {
    const deadline = Date.now() + START_MS;
    const { ports } = this.running();
    while (!(await apiIsReady({ port: ports.api }))) {
      this.node.assertRunning();
      if (Date.now() > deadline) {
        throw new Error(
          `The API server did not answer in time; ${settings.state}/log/kube-apiserver.log says why`,
        );
      }
      await pause(POLL_MS);
    }
  }
}

function checkSpace() {
  const { bavail, bsize } = statfsSync(settings.instance);
  const free = (bavail * bsize) / GIBIBYTE;
  if (free < NEEDED_GIBIBYTES) {
    throw new Error(
      `${settings.instance} is on a disk that has ${free.toFixed(
        1,
      )} GiB left; ${NEEDED_GIBIBYTES} are needed. XDG_CACHE_HOME may name a folder on another`,
    );
  }
}
