// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KubeApi } from '../cluster/KubeApi.mjs';
import { deleteNamespaces, namespacesOf } from '../cluster/namespaces.mjs';
import { Portal } from '../portal/Portal.mjs';
import { readRecord } from '../portal/record.mjs';

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
      const url = readRecord(record)?.url;
      if (url) {
        urls.push(url);
      }
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
    const api = await KubeApi.open({ kubeconfig });
    try {
      const left = await Promise.all(
        this.urls.map(portal => namespacesOf({ api, portal })),
      );
      await deleteNamespaces({ kubeconfig, names: left.flat(), log });
    } finally {
      api.close();
    }
  }
}
