// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** What a process has used, by the kernel's own books; undefined where the kernel keeps none. */
export class ProcessMeter {
  /** @param {number | 'self'} pid */
  static of(pid) {
    return new ProcessMeter(`/proc/${pid}`);
  }

  constructor(folder) {
    this.folder = folder;
  }

  /** Seconds of processor time: its own, and that of its children that have ended. */
  cpu() {
    if (!existsSync(`${this.folder}/stat`)) {
      return undefined;
    }
    const stat = readFileSync(`${this.folder}/stat`, 'utf8');
    // The name of the program may hold anything but a closing parenthesis; after it the fields are numbered from 3 on.
    const fields = stat.split(') ').at(-1).split(' ').map(Number);
    const [user, system, childUser, childSystem] = fields.slice(11, 15);
    return {
      own: (user + system) / TICKS_PER_SECOND,
      children: (childUser + childSystem) / TICKS_PER_SECOND,
    };
  }

  /** The most memory that it has had, in MiB. */
  peakMemory() {
    if (!existsSync(`${this.folder}/status`)) {
      return undefined;
    }
    const status = readFileSync(`${this.folder}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }
}
