// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import repository from '../../../dev/bootstrap/repository.js';
import tie from '../../../dev/bootstrap/tie.js';
import { freePort } from '../../../dev/portal/freePort.mjs';
import { SimulatedVolumes } from '../../../dev/simulation/SimulatedVolumes.mjs';
import { e2eFolder, environment } from '../environment.mjs';
import { until } from '../until.mjs';

const BACKEND = join(repository.root, 'plugins', 'stores-backend');
const SCOPE = '@storekeeper/backstage-plugin-stores-backend-module';
const ENDLESS = 1_000_000;
const START_SECONDS = 300;
const GONE_SECONDS = 30;
const HTTP_UNAVAILABLE = 503;

/**
 * A portal that has nothing but stores, as a process that a test may kill, pause and start again: the real plugin with
 * the real engines, on a database of the test's own. It starts in a fraction of the time that a whole portal takes.
 */
export class ChaosPortal {
  /**
   * @param {{name: string, database?: object, cluster?: object, stores?: object}} options `database`: as under
   * backend.database, SQLite by default; `cluster`, `stores`: settings instead of those for simulated nodes
   */
  static async create({ name, database, cluster, stores }) {
    const state = join(e2eFolder, 'chaos', name);
    rmSync(state, { recursive: true, force: true });
    mkdirSync(state, { recursive: true });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const config = join(state, 'app-config.yaml');
    const settings = {
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { port, host: '127.0.0.1' },
        database: database ?? {
          client: 'better-sqlite3',
          connection: { directory: state },
        },
      },
      stores: {
        clusters: [{ ...simulated(), ...cluster }],
        quota: { storesPerOwner: ENDLESS },
        rateLimit: { creations: ENDLESS, changes: ENDLESS },
        helm: { timeoutSeconds: 60 },
        ...stores,
        reconciler: {
          leaseSeconds: 5,
          sweepIntervalSeconds: 10,
          ...stores?.reconciler,
        },
      },
    };
    writeFileSync(config, JSON.stringify(settings), { mode: 0o600 });
    const portal = new ChaosPortal({ name, url, config });
    // What an earlier one of that name wrote must not be read as this one's.
    rmSync(portal.log, { force: true });
    return portal;
  }

  #child;
  #ended = Promise.resolve();

  constructor({ name, url, config }) {
    this.name = name;
    this.url = url;
    this.config = config;
    this.log = repository.log(`test-e2e-chaos-${name}`);
  }

  get running() {
    return this.#child !== undefined;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** @param {{faults?: object}} options `faults`: where the process shall die, see Faults.ts of the plugin */
  async start({ faults } = {}) {
    mkdirSync(dirname(this.log), { recursive: true });
    const log = openSync(this.log, 'a');
    const [program, ...words] = tie(process.execPath, [
      '--no-node-snapshot',
      '--require',
      join(
        repository.root,
        'node_modules/@backstage/cli/config/nodeTransform.cjs',
      ),
      'src/__testUtils__/chaos/portal.ts',
      '--config',
      this.config,
    ]);
    const child = spawn(program, words, {
      cwd: BACKEND,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        NO_COLOR: '1',
        NODE_COMPILE_CACHE: join(e2eFolder, 'chaos', 'compiled'),
        STOREKEEPER_CHAOS_MODULES: `${SCOPE}-woocommerce,${SCOPE}-medusa`,
        ...(faults && { STOREKEEPER_CHAOS_FAULTS: JSON.stringify(faults) }),
      },
    });
    closeSync(log);
    this.#child = child;
    this.#ended = new Promise(resolve => {
      child.once('exit', (code, signal) => {
        this.#child = undefined;
        resolve({ code, signal });
      });
    });
    await until(`portal ${this.name} answers`, () => this.#answersOrEnded(), {
      seconds: START_SECONDS,
    });
  }

  async #answersOrEnded() {
    if (!this.running) {
      return true;
    }
    return fetch(`${this.url}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    );
  }

  /** How the process ended, once it has. */
  ended() {
    return this.#ended;
  }

  signal(name) {
    this.#child?.kill(name);
  }

  /** Ends the process as a power cut would. */
  async kill() {
    this.signal('SIGKILL');
    await this.#ended;
  }

  async stop() {
    this.signal('SIGCONT');
    this.signal('SIGTERM');
    const patience = setTimeout(
      () => this.signal('SIGKILL'),
      GONE_SECONDS * 1000,
    );
    await this.#ended;
    clearTimeout(patience);
  }

  /** One request to /stores; the parsed body, with `status` where it is refused. */
  async stores(method, path = '', body, headers) {
    const response = await fetch(`${this.url}/api/stores/v1/stores${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'If-Match': '*',
        ...headers,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = JSON.parse((await response.text()) || '{}');
    if (!response.ok) {
      const error = new Error(
        `${method} ${path}: ${response.status} ${answer.error?.message}`,
      );
      // A server that has just begun to listen knows no plugin yet: its 404 says nothing about stores.
      error.status = answer.error ? response.status : HTTP_UNAVAILABLE;
      throw error;
    }
    return { ...answer, etag: response.headers.get('etag') };
  }

  /** Resolves with the store once it is so. A portal that is busy may answer late, and is asked again. */
  async untilStore(id, what, reached, seconds = 120) {
    let last;
    return until(
      `store ${id} ${what}`,
      async () => {
        try {
          last = await this.stores('GET', `/${id}`);
        } catch (error) {
          if (
            error.name !== 'TimeoutError' &&
            error.status !== HTTP_UNAVAILABLE
          ) {
            throw error;
          }
          return false;
        }
        return reached(last) && last;
      },
      {
        seconds,
        describe: () => ({ phase: last?.phase, message: last?.message }),
      },
    );
  }
}

function simulated() {
  const { kubeconfig, cluster } = environment;
  return {
    name: 'simulated',
    kubeconfig,
    simulated: true,
    storageClass: SimulatedVolumes.className,
    url: { port: cluster.ingressPort },
    ingress: {
      className: cluster.ingressClass,
      namespace: cluster.ingressNamespace,
    },
  };
}
