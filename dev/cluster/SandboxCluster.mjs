// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseImages } from '../images/baseImages.mjs';
import { readRecord } from '../portal/record.mjs';
import { BaseImages } from '../sandbox/BaseImages.mjs';
import { Sandbox } from '../sandbox/Sandbox.mjs';
import { settings } from '../sandbox/settings.mjs';
import { isOurs, isTheirs } from './isTheirs.mjs';

/** A real one-node Kubernetes on this Linux machine without any container engine: dev/sandbox. */
export class SandboxCluster {
  static create({ ingressPort, offline }) {
    return new SandboxCluster({ ingressPort, offline });
  }

  constructor({ ingressPort, offline }) {
    this.sandbox = Sandbox.create({ ports: { http: ingressPort } });
    this.offline = offline;
    this.ingressPort = ingressPort;
    this.name = 'sandbox';
    this.title = 'sandbox, a one-node Kubernetes on this machine';
    this.ingressClass = 'traefik';
    this.ingressNamespace = 'ingress';
    this.ingressHost = '127.0.0.1';
    this.ingressTlsPort = settings.ports.https;
    /** What its images were built from is forgotten with them. */
    this.stamps = join(settings.state, 'stamps');
  }

  /** Whether it runs for this checkout: another's is none of ours. */
  async isUp() {
    return isOurs(this.sandbox.running());
  }

  /** Whether there is anything of it to be ended, also of a start that was broken off, or of one that ended by itself. */
  isLeft() {
    return isOurs(readRecord(settings.record));
  }

  /** Whether it has been up before: it is there again in seconds then. */
  isMade() {
    return existsSync(settings.kubeconfig);
  }

  /** Starts it, which does nothing to one that runs. Resolves to the content of its kubeconfig. */
  async up({ log, say }) {
    this.#refuseTheirs();
    return this.sandbox.up({ log, say, offline: this.offline });
  }

  async down() {
    this.#refuseTheirs();
    await this.sandbox.down();
  }

  async reset() {
    this.#refuseTheirs();
    await this.sandbox.reset();
  }

  /** References of the images that pods can use, as the container runtime spells them. */
  images() {
    return this.sandbox.images.list();
  }

  makeBaseImages({ names, log }) {
    const { images, node } = this.sandbox;
    return BaseImages.create({ images, node }).ensure({
      names,
      references: baseImages,
      log,
    });
  }

  build({ folder, tag, args, log }) {
    return this.sandbox.images.build({ folder, tag, args, log });
  }

  #refuseTheirs() {
    const record = this.sandbox.running();
    if (!record) {
      return;
    }
    const { checkout, ports } = record;
    if (isTheirs(record)) {
      throw new Error(
        `The sandbox runs for the checkout ${checkout}, with the ports ${Object.values(
          ports,
        ).join(
          ', ',
        )}. Stop it there (npm run stop), or set STOREKEEPER_SANDBOX to another name, and other ports by STOREKEEPER_API_PORT, CLUSTER_HTTP_PORT and CLUSTER_HTTPS_PORT`,
      );
    }
    this.ingressPort = ports.http;
    this.ingressTlsPort = ports.https;
  }
}
