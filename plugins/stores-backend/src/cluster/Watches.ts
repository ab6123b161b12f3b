// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Informer,
  KubernetesObject,
  ObjectCache,
} from '@kubernetes/client-node';
import { isUnauthorized, toClusterError } from './clusterErrors';
import { KubeApis, KubeClient } from './KubeClient';
import { WATCHED_KINDS, WatchedKind } from './watchedKinds';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 10_000;
/** Changes come in bursts (a pod's start is half a dozen); one wake-up serves them all. */
const DEBOUNCE_MS = 100;

/** Says which namespaces changed, as the cluster notices it: one informer for each kind, reconnected for ever. */
export class Watches {
  private readonly informers = new Map<
    string,
    Informer<KubernetesObject> & ObjectCache<KubernetesObject>
  >();
  /** Kinds that have been listed, and those of them whose watch has not been interrupted since. */
  private readonly listed = new Set<string>();
  private readonly live = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private changed = new Set<string>();
  private roomNoticed = false;
  private stopped = false;

  static create(options: {
    cluster: string;
    client: KubeClient;
    logger: LoggerService;
    onChange: (namespaces: string[]) => void;
    /** Told when there may be more room for pods than before. */
    onRoom: () => void;
  }) {
    return new Watches(options);
  }

  private constructor(
    private readonly options: {
      cluster: string;
      client: KubeClient;
      logger: LoggerService;
      onChange: (namespaces: string[]) => void;
      onRoom: () => void;
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

  /** All objects of a watched kind as they are now; undefined while the watch is not there. */
  objects<T extends KubernetesObject>(kind: string): readonly T[] | undefined {
    return this.live.has(kind)
      ? (this.informers.get(kind)?.list() as readonly T[] | undefined)
      : undefined;
  }

  /** As `objects`, of one namespace. */
  objectsIn<T extends KubernetesObject>(
    kind: string,
    namespace: string,
  ): readonly T[] | undefined {
    return this.live.has(kind)
      ? (this.informers.get(kind)?.list(namespace) as readonly T[] | undefined)
      : undefined;
  }

  /** An object of a watched kind as it is now; undefined also while the watch is not there. */
  object<T extends KubernetesObject>(
    kind: string,
    { namespace, name = '' }: { namespace?: string; name?: string },
  ): T | undefined {
    return this.live.has(kind)
      ? (this.known(kind, { namespace, name }) as T | undefined)
      : undefined;
  }

  /** As `object`, also while the watch is interrupted. */
  private known(
    kind: string,
    { namespace, name = '' }: { namespace?: string; name?: string },
  ): KubernetesObject | undefined {
    return this.informers.get(kind)?.get(name, namespace);
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
        async () => {
          const list = await kind.list(apis);
          // The informer keeps what was listed after this, in the same turn; who asked it before would find nothing.
          setImmediate(() => {
            this.listed.add(kind.kind);
            this.live.add(kind.kind);
          });
          return list;
        },
        kind.labelSelector,
      );
      this.informers.set(kind.kind, informer);
      let delay = retryMs;
      const views = new Map<string, string>();
      const memory = new Map<string, string>();
      const seenFreeing = (object: KubernetesObject, gone: boolean) => {
        delay = FIRST_RETRY_MS;
        if (this.matters(kind, { object, gone, views })) {
          this.notice(kind.namespaceOf(object));
        }
        if (kind.frees?.(object, gone, memory)) {
          this.noticeRoom();
        }
      };
      informer.on('add', object => seenFreeing(object, false));
      informer.on('update', object => seenFreeing(object, false));
      informer.on('delete', object => seenFreeing(object, true));
      informer.on('connect', () => {
        if (this.listed.has(kind.kind)) {
          this.live.add(kind.kind);
        }
      });
      informer.on('error', error => {
        this.live.delete(kind.kind);
        // A stopped watch reports its own abort.
        if (!this.stopped) {
          this.retry(kind, error, delay, () =>
            isUnauthorized(error)
              ? this.reconnect(kind, apis)
              : informer.start(),
          );
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

  /** Whether a store shall be woken: a list that is read again, or a heartbeat, tells nothing new. */
  private matters(
    { viewOf }: WatchedKind,
    told: {
      object: KubernetesObject;
      gone: boolean;
      views: Map<string, string>;
    },
  ): boolean {
    if (!viewOf) {
      return true;
    }
    const { object, gone, views } = told;
    const uid = object.metadata?.uid ?? '';
    const view = viewOf(object, (kind, key) => this.known(kind, key));
    if (view === undefined) {
      return false;
    }
    if (gone) {
      views.delete(uid);
      return true;
    }
    const text = JSON.stringify(view);
    const changed = views.get(uid) !== text;
    views.set(uid, text);
    return changed;
  }

  /** An informer keeps its credentials for ever; with fresh ones it is another. */
  private async reconnect(kind: WatchedKind, apis: KubeApis): Promise<void> {
    await this.options.client.forget(apis);
    await this.connect(kind, FIRST_RETRY_MS);
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

  private noticeRoom(): void {
    if (this.roomNoticed || this.stopped) {
      return;
    }
    this.roomNoticed = true;
    this.later(DEBOUNCE_MS, () => {
      this.roomNoticed = false;
      this.options.onRoom();
    });
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
