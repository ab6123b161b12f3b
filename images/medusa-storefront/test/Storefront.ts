// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';

/** The built storefront as its own process, on a port of its own. */
export class Storefront {
  readonly url: string;
  /** The lines that it writes. */
  readonly log: Interface;
  private readonly process: ChildProcess;

  static async create(
    environment: Record<string, string>,
  ): Promise<Storefront> {
    const child = spawn(process.execPath, ['dist/server.js'], {
      env: {
        PORT: '0',
        PUBLISHABLE_KEY: 'pk_test',
        SHOP_NAME: 'Fjord & <Fern>',
        PUBLIC_URL: 'http://shop.localhost:8080',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // Whatever becomes of the test, its storefront does not outlive it.
    process.once('exit', () => child.kill('SIGKILL'));
    const log = createInterface({ input: child.stdout });
    const [line] = await once(log, 'line');
    return new Storefront(child, log, JSON.parse(line).port);
  }

  private constructor(child: ChildProcess, log: Interface, port: number) {
    this.process = child;
    this.log = log;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Stops it as Kubernetes does, and returns its exit code; null where it had to be killed. */
  async stop(): Promise<number | null> {
    const { exitCode, signalCode } = this.process;
    if (exitCode !== null || signalCode !== null) return exitCode;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    const limit = setTimeout(() => this.process.kill('SIGKILL'), 5_000);
    const [code] = await ended;
    clearTimeout(limit);
    return code;
  }
}
