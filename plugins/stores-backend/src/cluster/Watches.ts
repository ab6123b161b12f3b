// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import type { Informer, KubernetesObject } from '@kubernetes/client-node';
import { toClusterError } from './clusterErrors';
import { KubeClient } from './KubeClient';
import { WATCHED_KINDS, WatchedKind } from './watchedKinds';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** Changes come in bursts (a pod's start is half a dozen); one wake-up serves them all. */
const DEBOUNCE_MS = 100;

/** Says which namespaces changed, as the cluster notices it: one informer for each kind, reconnected for ever. */
export class Watches {
  private readonly informers = new Map<string, Informer<KubernetesObject>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private changed = new Set<string>();
  private stopped = false;

  static create(options: {
    cluster: string;
    client: KubeClient;
    logger: LoggerService;
    onChange: (namespaces: string[]) => void;
  }) {
    return new Watches(options);
  }

  private constructor(
    private readonly options: {
      cluster: string;
      client: KubeClient;
      logger: LoggerService;
      onChange: (namespaces: string[]) => void;
    },
  ) {}

  /** Returns at once; a cluster that is away is tried again for as long as it takes. */
  start(): void {
    for (const kind of WATCHED_KINDS) {
      this.connect(kind, FIRST_RETRY_MS);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.forEach(timer => clearTimeout(timer));
    await Promise.all(
      [...this.informers.values()].map(informer => informer.stop()),
    );
  }

  private async connect(kind: WatchedKind, retryMs: number): Promise<void> {
    try {
      const apis = await this.options.client.connect();
      if (this.stopped) {
        return;
      }
      const informer = apis.kube.makeInformer<KubernetesObject>(
        apis.kubeConfig,
        kind.path,
        () => kind.list(apis),
        kind.labelSelector,
      );
      this.informers.set(kind.kind, informer);
      let delay = retryMs;
      const seen = (object: KubernetesObject) => {
        delay = FIRST_RETRY_MS;
        this.notice(kind.namespaceOf(object));
      };
      informer.on('add', seen);
      informer.on('update', seen);
      informer.on('delete', seen);
      informer.on('error', error => {
        // A stopped watch reports its own abort.
        if (!this.stopped) {
          this.retry(kind, error, delay, () => informer.start());
          delay = Math.min(delay * 2, LAST_RETRY_MS);
        }
      });
      await informer.start();
    } catch (error) {
      this.retry(kind, error, retryMs, () =>
        this.connect(kind, Math.min(retryMs * 2, LAST_RETRY_MS)),
      );
    }
  }

  private retry(
    kind: WatchedKind,
    error: unknown,
    delay: number,
    action: () => Promise<void>,
  ): void {
    if (this.stopped) {
      return;
    }
    // Nothing is lost meanwhile: the slow sweep looks at every store, and a reconnect lists what is there.
    const message = `Watch of ${kind.kind}s in cluster '${
      this.options.cluster
    }' was interrupted, again in ${delay / 1000} s`;
    const named = toClusterError(error, `watch ${kind.kind}s`);
    this.options.logger.debug(message, named);
    this.later(delay + Math.random() * delay * 0.2, () => {
      action().catch(failure =>
        this.retry(kind, failure, Math.min(delay * 2, LAST_RETRY_MS), action),
      );
    });
  }

  private notice(namespace: string | undefined): void {
    if (!namespace || this.stopped) {
      return;
    }
    if (this.changed.size === 0) {
      this.later(DEBOUNCE_MS, () => {
        const namespaces = [...this.changed];
        this.changed = new Set();
        this.options.onChange(namespaces);
      });
    }
    this.changed.add(namespace);
  }

  private later(delay: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      action();
    }, delay);
    timer.unref();
    this.timers.add(timer);
  }
}
