// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { Cluster } from '../../cluster';
import {
  Around,
  aroundCluster,
} from '../../reconciler/__testUtils__/aroundCalls';

export type FaultPlan = {
  /** Name of the store at whose moments the process may die; others go on undisturbed. */
  store: string;
  /** File to which each moment is added, a line each, before it has any consequence. */
  log: string;
  /** At the first of this name the process dies, as by a power cut. Absent: it only keeps the log. */
  diesAt?: string;
};

/** What undici tells of a request. */
type RequestEvent = { request: { method: string; path: string } };

/**
 * Moments of one store in this process: before and after each call of the cluster's adapter, and inside of those before
 * and after each request that changes something in the cluster. Nothing lists them; they are what the adapter does.
 */
export class Faults {
  private readonly inside = new AsyncLocalStorage<boolean>();
  private readonly changes = new WeakSet<object>();
  private namespace?: string;

  static create(plan: FaultPlan) {
    return new Faults(plan);
  }

  private constructor(private readonly plan: FaultPlan) {
    channel('undici:request:create').subscribe(event => {
      const { request } = event as RequestEvent;
      if (this.inside.getStore() && request.method !== 'GET') {
        this.changes.add(request);
        this.pass(`before ${nameOf(request)}`);
      }
    });
    channel('undici:request:headers').subscribe(event => {
      const { request } = event as RequestEvent;
      if (this.changes.has(request)) {
        this.pass(`after ${nameOf(request)}`);
      }
    });
  }

  decorate(cluster: Cluster): Cluster {
    return aroundCluster(cluster, this.around);
  }

  private readonly around: Around = async (point, args, call) => {
    if (!this.concerns(args[0])) {
      return this.inside.run(false, call);
    }
    this.pass(`before ${point}`);
    const result = await this.inside.run(true, call);
    this.pass(`after ${point}`);
    return result;
  };

  /** A call names its store by a record, by name and namespace, or by the namespace alone. */
  private concerns(subject: unknown): boolean {
    if (typeof subject !== 'object' || !subject) {
      return subject === this.namespace;
    }
    const { name, namespace } = subject as {
      name?: string;
      namespace?: string;
    };
    if (name === this.plan.store && namespace) {
      this.namespace = namespace;
    }
    return (
      this.namespace !== undefined && [name, namespace].includes(this.namespace)
    );
  }

  private pass(moment: string): void {
    appendFileSync(this.plan.log, `${moment}\n`);
    if (moment === this.plan.diesAt) {
      process.kill(process.pid, 'SIGKILL');
    }
  }
}

/** Like POST secrets, without the names of stores. */
function nameOf({ method, path }: RequestEvent['request']): string {
  const parts = path.split('?')[0].split('/').filter(Boolean);
  const inNamespace = parts.indexOf('namespaces') + 2;
  const resource = parts[inNamespace] ?? 'namespaces';
  return `${method} ${parts.includes('namespaces') ? resource : parts.at(-2)}`;
}
