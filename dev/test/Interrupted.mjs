// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import run from '../bootstrap/run.js';
import { Portal } from '../portal/Portal.mjs';

const OURS = 'app.kubernetes.io/managed-by=storekeeper';
const PORTAL = 'storekeeper.io/portal';

/** What a run of stories has left that was interrupted: its portals go on, and so do their stores. */
export class Interrupted {
  /**
   * Stops the portals whose records are below the folder.
   *
   * @param {{state: string, log: string}} options
   */
  static async stop({ state, log }) {
    const urls = [];
    for (const file of globSync('*/portal.json', { cwd: state })) {
      const record = join(state, file);
      urls.push(JSON.parse(readFileSync(record, 'utf8')).url);
      await Portal.create({ state: dirname(record), log }).stop();
    }
    return new Interrupted(urls);
  }

  constructor(urls) {
    this.urls = urls;
  }

  /** Removes their stores from the cluster, and those of nobody else. */
  async removeStores({ kubeconfig, log }) {
    if (this.urls.length === 0) {
      return;
    }
    const kubectl = (...args) =>
      run('kubectl', [`--kubeconfig=${kubeconfig}`, ...args], { log });
    const { items } = JSON.parse(
      await kubectl('get', 'namespaces', `--selector=${OURS}`, '--output=json'),
    );
    const left = items
      .filter(({ metadata }) =>
        this.urls.includes(metadata.annotations?.[PORTAL]),
      )
      .map(({ metadata }) => metadata.name);
    if (left.length > 0) {
      await kubectl('delete', 'namespace', '--ignore-not-found', ...left);
    }
  }
}
