// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';
import { processIdentity } from '../portal/processIdentity.mjs';
import { keepRecord, readRecord } from '../portal/record.mjs';
import { startDetached } from '../portal/startDetached.mjs';
import { createCgroup, removeCgroup } from './cgroups.mjs';
import { settings } from './settings.mjs';

const SOURCES = join(repository.root, 'dev', 'sandbox', 'node');
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
const NAMESPACES = ['--mount', '--pid', '--uts', '--ipc'];
const PATH =
  '/programs/kubernetes:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Has the kernel kill what comes after it once its parent has gone. */
const DIES_WITH_PARENT = ['setpriv', '--pdeathsig=KILL', '--'];
/** Process numbers of its own: with the first process go all that it has started, whatever they have done to stay. */
const KILLED_AS_ONE = [
  ...['unshare', '--pid', '--fork', '--kill-child=KILL', '--mount-proc', '--'],
];
const START_MS = 20_000;
const POLL_MS = 50;

/**
 * The node as processes of this machine: namespaces of their own, which the kernel clears away with the last process in
 * them. A record on disk says which process holds them, and which checkout started it.
 */
export class Node {
  static create() {
    return new Node();
  }

  /** Undefined where it does not run. `holder`: the process whose end ends it; `init`: the first process within. */
  running() {
    const record = this.#alive();
    return record?.init ? record : undefined;
  }

  /** As running, but also of one whose start was broken off before its first process was known. */
  #alive() {
    const record = readRecord(settings.record);
    const alive = record && processIdentity(record.holder) === record.identity;
    return alive ? record : undefined;
  }

  /**
   * Whoever starts it has stopped what an earlier start left.
   *
   * @param {{root: string, programs: string, ports: Record<string, number>}} options
   */
  async start({ root, programs, ports }) {
    mkdirSync(settings.state, { recursive: true, mode: 0o700 });
    createCgroup(settings.cgroup);
    const log = openSync(settings.log, 'w');
    const child = await startDetached(
      'unshare',
      [
        ...NAMESPACES,
        ...['--fork', '--kill-child=KILL', '--propagation=private'],
        ...['bash', join(SOURCES, 'enter.sh'), root, settings.state, SOURCES],
        ...[
          programs,
          process.execPath,
          existsSync(CERTIFICATES) ? CERTIFICATES : '',
        ],
      ],
      {
        log,
        env: {
          PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
          CGROUP: settings.cgroup,
          PORTS: JSON.stringify(ports),
        },
      },
    );
    const record = {
      holder: child.pid,
      identity: processIdentity(child.pid),
      checkout: repository.root,
      ports,
    };
    // Whoever is killed in between leaves word of what he has started.
    keepRecord(settings.record, record);
    record.init = await this.#firstChild(child);
    keepRecord(settings.record, record);
    return record;
  }

  /** Ends it and all that it made. What is stored stays. Resolves to false where it did not run. */
  async stop() {
    const record = this.#alive();
    if (record) {
      process.kill(record.holder, 'SIGKILL');
      while (processIdentity(record.holder) || processIdentity(record.init)) {
        await pause(POLL_MS);
      }
    }
    await removeCgroup(settings.cgroup);
    rmSync(settings.record, { force: true });
    return record !== undefined;
  }

  /** Throws, with the end of its log, when the node has ended. */
  assertRunning() {
    if (!this.running()) {
      const tail = readFileSync(settings.log, 'utf8').slice(-1500);
      throw new Error(`The node ended while it started\n${tail}`);
    }
  }

  /**
   * Runs one command in the node, but in this machine's network: there it reaches what this machine reaches. Nothing of it
   * outlives this process, however that ends.
   */
  run(command, args, { env, ...options } = {}) {
    const { init } = this.running();
    const variables = {
      ...{ PATH, HOME: '/root', TMPDIR: '/var/tmp' },
      ...proxyVariables(),
      ...env,
    };
    const [first, ...others] = DIES_WITH_PARENT;
    return run(
      first,
      [
        ...[
          ...others,
          'nsenter',
          `--target=${init}`,
          ...NAMESPACES,
          '--',
          'env',
          '-i',
        ],
        ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
        ...[...DIES_WITH_PARENT, ...KILLED_AS_ONE, command, ...args],
      ],
      options,
    );
  }

  async #firstChild({ pid }) {
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline) {
      const found = readdirSync('/proc').find(
        name => /^\d+$/.test(name) && parentOf(name) === pid,
      );
      if (found) {
        return Number(found);
      }
      await pause(POLL_MS);
    }
    throw new Error(
      `The node did not start: ${readFileSync(settings.log, 'utf8')}`,
    );
  }
}

/** What is run in this machine's network takes this machine's way out. */
function proxyVariables() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(https?|no|all)_proxy$/i.test(name),
    ),
  );
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(error.code)) {
      return undefined;
    }
    throw error;
  }
}
