// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Cluster } from '../../cluster';

/** Runs a call of the adapter; `point` names it, like releases.upgrade. */
export type Around = (
  point: string,
  args: unknown[],
  call: () => unknown,
) => Promise<unknown>;

/**
 * The cluster with something done around each call of its adapter. Which calls there are is read from the adapter
 * itself, so that a call that is added to it is a point by itself.
 */
export function aroundCluster(cluster: Cluster, around: Around): Cluster {
  return new Proxy(cluster, {
    get: (target, key) => {
      const value = Reflect.get(target, key);
      if (key === 'info' || typeof value !== 'object' || !value) {
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return aroundCalls(value, String(key), around);
    },
  });
}

/** As aroundCluster, for one object; its name comes first in the names of the points. */
export function aroundCalls<T extends object>(
  target: T,
  name: string,
  around: Around,
): T {
  return new Proxy(target, {
    get: (object, key) => {
      const value = Reflect.get(object, key);
      return typeof value === 'function'
        ? (...args: unknown[]) =>
            around(`${name}.${String(key)}`, args, () =>
              value.apply(object, args),
            )
        : value;
    },
  });
}

/**
 * Names of all calls of an adapter whose parts are plain objects, as those of the FakeCluster are; the compiler sees to
 * it that it lacks none of the real one's.
 */
export function callsOf(cluster: Cluster): string[] {
  return Object.entries(cluster)
    .filter(([name, part]) => name !== 'info' && isPlain(part))
    .flatMap(([name, part]) =>
      Object.keys(part)
        .filter(key => typeof part[key] === 'function')
        .map(key => `${name}.${key}`),
    );
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}
