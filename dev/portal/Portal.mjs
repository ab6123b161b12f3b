// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import repository from '../bootstrap/repository.js';
import { portIsFree } from './portIsFree.mjs';
import { processIdentity } from './processIdentity.mjs';
import { keepRecord, readRecord } from './record.mjs';
import { startDetached } from './startDetached.mjs';

const BACKEND = join(repository.root, 'packages', 'backend');
const START_TIMEOUT_MS = 300_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 400;
/** A backend of which one plugin failed stays alive without ever being ready. */
const STARTUP_FAILED = 'Backend startup failed';
const LOG_TAIL = 3000;
const READINESS = '/.backstage/health/v1/readiness';

/**
 * A person waits for the portal's answer and nobody for a shop's to start a moment sooner, and here both share the
 * processors: the portal goes first, where the system lets us say so.
 */
function answerFirst(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_ABOVE_NORMAL);
  } catch (error) {
    // Only the superuser may, and without it the portal waits its turn; one that has ended already is told of elsewhere.
    if (!['EACCES', 'EPERM', 'ESRCH'].includes(error.info?.code)) {
      throw error;
    }
  }
}

/**
 * The portal as one process that outlives whoever started it: the backend run from its sources, serving the built
 * frontend. A record on disk says which process it is or was last, so that a later run finds it and stops no other.
 */
export class Portal {
  /** @param {{state: string, log: string}} options `state`: folder of its record, database and generated configuration */
  static create({ state, log }) {
    return new Portal({ state, log });
  }

  constructor({ state, log }) {
    this.state = state;
    this.log = log;
    this.record = join(state, 'portal.json');
  }

  /** The running portal's `{pid, url, purpose}`; undefined when it does not run. */
  running() {
    const record = readRecord(this.record);
    if (!record) {
      return undefined;
    }
    const { pid, identity, url, purpose } = record;
    return processIdentity(pid) === identity
      ? { pid, url, purpose }
      : undefined;
  }

  /**
   * Starts it and waits until it answers. `configs` are merged in their order.
   *
   * @param {{port: number, configs: string[], purpose?: string, env?: NodeJS.ProcessEnv}} options `purpose`: what it was
   *   started for, by which a later run knows whether it will do
   */
  async start({ port, configs, purpose, env }) {
    if (!(await portIsFree(port))) {
      throw new Error(
        `Port ${port} is taken by another program; choose one with --port`,
      );
    }
    mkdirSync(dirname(this.log), { recursive: true });
    mkdirSync(this.state, { recursive: true });
    const log = openSync(this.log, 'a');
    this.logStart = fstatSync(log).size;
    const child = await startDetached(
      process.execPath,
      [
        '--no-node-snapshot',
        '--enable-source-maps',
        '--require',
        join(
          repository.root,
          'node_modules/@backstage/cli/config/nodeTransform.cjs',
        ),
        'src/index.ts',
        ...configs.flatMap(config => ['--config', config]),
      ],
      {
        log,
        cwd: BACKEND,
        // Whatever this machine serves otherwise: in production nobody signs in as a guest.
        env: { NO_COLOR: '1', ...process.env, NODE_ENV: 'development', ...env },
      },
    );
    answerFirst(child.pid);
    const url = `http://localhost:${port}`;
    const identity = processIdentity(child.pid);
    try {
      keepRecord(this.record, { pid: child.pid, identity, url, purpose });
    } catch (error) {
      // Nobody would find it again.
      child.kill('SIGKILL');
      throw error;
    }
    await this.#untilReady({ child, url });
    return { pid: child.pid, url };
  }

  /** Asks it to end, and ends it when it does not. Resolves to false when it did not run. */
  async stop() {
    const process_ = this.running();
    if (!process_) {
      return false;
    }
    process.kill(process_.pid, 'SIGTERM');
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    while (this.running()) {
      if (Date.now() > deadline) {
        process.kill(process_.pid, 'SIGKILL');
      }
      await pause(POLL_MS);
    }
    return true;
  }

  async #untilReady({ child, url }) {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The portal ended while it started\n${this.#tail()}`);
      }
      const ready = await fetch(`${url}${READINESS}`).then(
        response => response.ok,
        () => false,
      );
      if (ready) {
        return;
      }
      if (this.#tail().includes(STARTUP_FAILED)) {
        throw new Error(`The portal could not start\n${this.#tail()}`);
      }
      await pause(POLL_MS);
    }
    throw new Error(
      `The portal did not answer within ${
        START_TIMEOUT_MS / 1000
      } s\n${this.#tail()}`,
    );
  }

  /** The end of what this start has written, without the noise of asking whether it is ready. */
  #tail() {
    return readFileSync(this.log)
      .subarray(this.logStart)
      .toString('utf8')
      .split('\n')
      .filter(line => !line.includes(READINESS))
      .join('\n')
      .slice(-LOG_TAIL);
  }
}
