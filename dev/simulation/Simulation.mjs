// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import repository from '../bootstrap/repository.js';
import { processIdentity } from '../portal/processIdentity.mjs';
import { keepRecord, readRecord } from '../portal/record.mjs';
import { startDetached } from '../portal/startDetached.mjs';
import { withLock } from '../sandbox/lock.mjs';
import { portHolder } from '../sandbox/portHolder.mjs';
import { ensurePrograms } from '../sandbox/programs.mjs';
import { markedEnvironment, ownProcesses } from './ownProcesses.mjs';
import { settings } from './settings.mjs';

const MAIN = join(dirname(fileURLToPath(import.meta.url)), 'main.mjs');
const START_MS = 180_000;
const POLL_MS = 200;

/**
 * Kubernetes' control plane with simulated nodes, run by an ordinary user: everything can be asked for, nothing runs. A
 * record on disk says which process started the others, and for which checkout.
 */
export class Simulation {
  static create({ port = settings.port } = {}) {
    return new Simulation(port);
  }

  constructor(port) {
    this.port = port;
  }

  /** `{pid, checkout, port}` of the one that runs. */
  running() {
    const record = readRecord(settings.record);
    if (!record) {
      return undefined;
    }
    return processIdentity(record.pid) === record.identity ? record : undefined;
  }

  /**
   * Starts it, and waits until stores can be ordered. One that runs is left as it is. Resolves to its kubeconfig's content.
   *
   * @param {{say?: (text: string) => void, log: string, offline?: boolean}} options
   */
  async up({ say = () => {}, log, offline }) {
    return withLock(settings.instance, async () => {
      if (!this.running()) {
        // Before minutes are spent on programs that could not be started.
        this.#checkPort();
        const programs = await ensurePrograms({
          ...{ say, log, offline },
          names: ['kubernetes', 'etcd'],
        });
        await this.#end();
        this.#checkPort();
        await this.#start({ programs });
      }
      say('starting');
      await this.#untilReady();
      return readFileSync(join(settings.state, 'admin.conf'), 'utf8');
    });
  }

  /** Ends it. What it stores stays. */
  async down() {
    return withLock(settings.instance, () => this.#end());
  }

  /** Ends it and forgets every object. Programs stay for the next start. */
  async reset() {
    await this.down();
    rmSync(settings.state, { recursive: true, force: true });
  }

  async #start({ programs }) {
    mkdirSync(settings.state, { recursive: true, mode: 0o700 });
    rmSync(join(settings.state, 'ready'), { force: true });
    const log = openSync(settings.log, 'w', 0o600);
    const child = await startDetached(
      process.execPath,
      [MAIN, programs, String(this.port)],
      { log, cwd: settings.state, env: markedEnvironment(settings.state) },
    );
    const record = {
      pid: child.pid,
      identity: processIdentity(child.pid),
      checkout: repository.root,
      port: this.port,
    };
    keepRecord(settings.record, record);
  }

  /** Also what a start that was killed has left behind. */
  async #end() {
    const was = this.running();
    // The first one starts the others again, so it goes first.
    if (was) {
      process.kill(was.pid, 'SIGKILL');
    }
    for (let left; (left = ownProcesses(settings.state)).length > 0; ) {
      left.forEach(end);
      await pause(POLL_MS);
    }
    rmSync(settings.record, { force: true });
    return was !== undefined;
  }

  #checkPort() {
    const holder = portHolder(this.port);
    if (holder && !ownProcesses(settings.state).length) {
      throw new Error(
        `Port ${this.port}, for the Kubernetes API (STOREKEEPER_API_PORT), is taken by ${holder}. Stop that, or choose another port`,
      );
    }
  }

  async #untilReady() {
    const deadline = Date.now() + START_MS;
    while (!existsSync(join(settings.state, 'ready'))) {
      if (!this.running() || Date.now() > deadline) {
        throw new Error(
          `The control plane did not start; ${settings.state}/log and ${settings.log} say why`,
        );
      }
      await pause(POLL_MS);
    }
  }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
