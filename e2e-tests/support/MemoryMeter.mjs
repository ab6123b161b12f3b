// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { podCgroup } from '../../dev/cluster/podCgroup.mjs';
import { get } from './kube.mjs';

const LOOK_EVERY_MS = 250;
const MEBIBYTE = 2 ** 20;

/** Where the kernel counts, by version of its control groups. What it could drop at once (files on disk) is left out. */
const COUNTERS = [
  {
    root: '/sys/fs/cgroup/memory',
    used: ['memory.stat', /^total_(?:rss|shmem) (\d+)$/gm],
    limit: ['memory.limit_in_bytes', /(\d+)/g],
    kills: ['memory.oom_control', /^oom_kill (\d+)$/gm],
  },
  {
    root: '/sys/fs/cgroup',
    used: ['memory.stat', /^(?:anon|shmem) (\d+)$/gm],
    limit: ['memory.max', /(\d+)/g],
    kills: ['memory.events', /^oom_kill (\d+)$/gm],
  },
];

/**
 * How much memory the containers of a namespace come to need, and whether the kernel kills a process of theirs for it. It
 * can see the latter only where the node is this very machine; a process that is not the container's first one leaves no
 * other trace than a request that fails.
 */
export class MemoryMeter {
  /** @param {{namespace: string}} options */
  static start({ namespace }) {
    const meter = new MemoryMeter({ namespace });
    meter.finished = meter.#look();
    return meter;
  }

  #running = true;
  #groups = new Map();

  constructor({ namespace }) {
    this.namespace = namespace;
  }

  /** @returns {Promise<{container: string, peak: number, limit: number, kills: number}[]>} in MiB; kills are a count */
  async stop() {
    this.#running = false;
    await this.finished;
    return [...this.#groups.values()];
  }

  async #look() {
    while (this.#running) {
      const { items } = await get('pods', `--namespace=${this.namespace}`);
      for (const { metadata, status } of items) {
        for (const { name, containerID } of status.containerStatuses ?? []) {
          this.#read({ uid: metadata.uid, name, id: containerID });
        }
      }
      await pause(LOOK_EVERY_MS);
    }
  }

  #read({ uid, name, id }) {
    const group = id && this.#groupOf({ uid, name, id: id.split('//')[1] });
    if (!group || !existsSync(join(group.path, group.counter.used[0]))) {
      return;
    }
    const read = ([file, pattern]) =>
      [...readFileSync(join(group.path, file), 'utf8').matchAll(pattern)]
        .map(([, number]) => Number(number))
        .reduce((sum, number) => sum + number, 0);
    const { used, limit, kills } = group.counter;
    group.peak = Math.max(group.peak, Math.round(read(used) / MEBIBYTE));
    group.limit = Math.round(read(limit) / MEBIBYTE);
    group.kills = read(kills);
  }

  #groupOf({ uid, name, id }) {
    if (!this.#groups.has(id)) {
      for (const counter of COUNTERS) {
        const path = podCgroup({ root: counter.root, uid, path: `*${id}*` });
        if (path) {
          this.#groups.set(id, { container: name, path, counter, peak: 0 });
          break;
        }
      }
    }
    return this.#groups.get(id);
  }
}
