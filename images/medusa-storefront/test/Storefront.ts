// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The built storefront as its own process, on a port of its own. */
export class Storefront {
  readonly process: ChildProcess;
  readonly url: string;
  /** From the start of the process until it listened, in milliseconds. */
  readonly startedIn: number;

  static async create(
    environment: Record<string, string>,
  ): Promise<Storefront> {
    const began = performance.now();
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
    for await (const line of createInterface({ input: child.stdout })) {
      const { port } = JSON.parse(line);
      if (port) {
        return new Storefront(child, port, performance.now() - began);
      }
    }
    throw new Error('The storefront ended before it listened');
  }

  private constructor(child: ChildProcess, port: number, startedIn: number) {
    this.process = child;
    this.url = `http://127.0.0.1:${port}`;
    this.startedIn = startedIn;
    child.stdout?.resume();
  }

  /** Stops it as Kubernetes does, and returns its exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    const [code] = await ended;
    return code;
  }
}
