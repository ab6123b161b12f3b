// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { podCgroup } from '../../cluster/podCgroup.mjs';

const LOOK_EVERY_MS = 200;

/** Where the kernel counts, by version of its control groups, and how many of its units make a second. */
const COUNTERS = [
  {
    root: '/sys/fs/cgroup/cpuacct',
    file: 'cpuacct.usage',
    read: Number,
    perSecond: 1e9,
  },
  {
    root: '/sys/fs/cgroup',
    file: 'cpu.stat',
    read: text => Number(/usage_usec (\d+)/.exec(text)?.[1]),
    perSecond: 1e6,
  },
];

/**
 * What pods have used of the processor, from the kernel's own count for each pod: the kubelet's figures are up to
 * 20 seconds old. It works where the node is this very machine; elsewhere nothing is found and nothing is claimed.
 */
export class CpuMeter {
  /** @param {{pods: () => object[]}} options `pods`: those to count, asked again and again */
  static start({ pods }) {
    const meter = new CpuMeter({ pods });
    meter.timer = setInterval(() => meter.look(), LOOK_EVERY_MS);
    return meter;
  }

  #files = new Map();
  #used = new Map();

  constructor({ pods }) {
    this.pods = pods;
  }

  /** The last count is kept of a pod that has ended, since the kernel forgets it. */
  look() {
    for (const { metadata } of this.pods()) {
      const counter = this.#counterOf(metadata.uid);
      if (counter && existsSync(counter.path)) {
        const units = counter.read(readFileSync(counter.path, 'utf8'));
        this.#used.set(metadata.uid, {
          component: metadata.labels?.['app.kubernetes.io/component'],
          seconds: units / counter.perSecond,
        });
      }
    }
  }

  /** Seconds by component; undefined where nothing could be counted. */
  stop() {
    clearInterval(this.timer);
    this.look();
    if (this.#used.size === 0) {
      return undefined;
    }
    const sums = {};
    for (const { component, seconds } of this.#used.values()) {
      sums[component] = (sums[component] ?? 0) + seconds;
    }
    return sums;
  }

  #counterOf(uid) {
    if (!this.#files.has(uid)) {
      const found = COUNTERS.map(counter => ({
        ...counter,
        path: podCgroup({ root: counter.root, uid, path: counter.file }),
      })).find(({ path }) => path);
      if (!found) {
        return undefined;
      }
      this.#files.set(uid, found);
    }
    return this.#files.get(uid);
  }
}
