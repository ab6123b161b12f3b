// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';

const PERIOD_MS = 15;
/** A young process may still become another program. */
const YOUNG_LOOKS = 4;
/** What there is no more when one looks: the process has ended meanwhile. */
const ENDED = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'];

/**
 * Writes down what the process list shows while it runs: the command line of every process of the machine, and the
 * environment of a process and those that it starts. Both are what anybody with an account on the machine, or a crash
 * report, may see.
 */
export class ProcessWatch {
  static start({ pid }) {
    return new ProcessWatch(pid);
  }

  #looks = new Map();
  #ours;
  #commands = new Set();
  #environments = new Set();
  #timer;

  constructor(pid) {
    this.#ours = new Set([pid]);
    this.#look();
    this.#timer = setInterval(() => this.#look(), PERIOD_MS);
  }

  stop() {
    clearInterval(this.#timer);
  }

  /** Every command line that was seen, a line each. */
  get commands() {
    return [...this.#commands].join('\n');
  }

  /** Every environment of our own processes that was seen. */
  get environments() {
    return [...this.#environments].join('\n');
  }

  #look() {
    for (const entry of readdirSync('/proc')) {
      const pid = Number(entry);
      const looks = this.#looks.get(pid) ?? 0;
      if (pid > 0 && looks < YOUNG_LOOKS) {
        this.#looks.set(pid, looks + 1);
        this.#read(pid);
      }
    }
  }

  #read(pid) {
    const stat = readOrNothing(`/proc/${pid}/stat`);
    // The name of a program may hold blanks and parentheses; what follows its last one is fields.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (this.#ours.has(parent)) {
      this.#ours.add(pid);
    }
    this.#commands.add(readable(`/proc/${pid}/cmdline`));
    if (this.#ours.has(pid)) {
      this.#environments.add(readable(`/proc/${pid}/environ`));
    }
  }
}

function readable(file) {
  return readOrNothing(file).replaceAll('\0', ' ');
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (ENDED.includes(error.code)) {
      return '';
    }
    throw error;
  }
}
