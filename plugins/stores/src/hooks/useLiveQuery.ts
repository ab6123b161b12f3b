// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import { hasStatus } from '../text/hasStatus';
import { retryAfter } from './pollIntervals';

/** What {@link useLiveQuery} knows at the moment. A value stays while a newer one is on its way. */
export type LiveQuery<T> = {
  value?: T;
  /** Why the last attempt failed; the value of an earlier one may still be there. */
  error?: Error;
  /** True until the first answer to the current key. */
  loading: boolean;
  /** When the value came, in milliseconds since the epoch. */
  receivedAt: number;
  refresh(): void;
};

export type LiveQueryOptions<T> = {
  /** Names what is asked for: a new key asks anew, and forgets the old value unless told to keep it. */
  key: string;
  load(signal: AbortSignal): Promise<T>;
  /** Keeps showing the former key's value until the new one's is there. */
  keepPrevious?: boolean;
  /** Milliseconds until the next look, or undefined for none. After a failure it is looked again soon in any case. */
  pollAfter?(value: T): number | undefined;
};

type State<T> = {
  key: string;
  settled: boolean;
  value?: T;
  error?: Error;
  receivedAt: number;
};

/** What was known stays in sight, but for somebody who may not see it any more. */
function afterFailure<T>(last: State<T>, key: string, error: Error): State<T> {
  const keep = last.key === key && !hasStatus(error, 403);
  return {
    key,
    settled: true,
    value: keep ? last.value : undefined,
    error,
    receivedAt: last.receivedAt,
  };
}

/**
 * Loads, and loads again when told to. One request at a time: what is asked for meanwhile is asked once more
 * afterwards, so that a burst of signals costs two requests and none is lost. A hidden page asks nothing and
 * catches up when it is looked at. Leaving aborts.
 */
export function useLiveQuery<T>(options: LiveQueryOptions<T>): LiveQuery<T> {
  const { key } = options;
  const latest = useRef(options);
  latest.current = options;
  const [state, setState] = useState<State<T>>({
    key,
    settled: false,
    receivedAt: 0,
  });
  const ask = useRef<() => void>(() => {});

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let again = false;

    function schedule(delay: number | undefined) {
      if (delay === undefined) return;
      timer = setTimeout(() => !document.hidden && run(), delay);
    }
    async function run() {
      if (running) {
        again = true;
        return;
      }
      running = true;
      clearTimeout(timer);
      let delay: number | undefined;
      try {
        const value = await latest.current.load(signal);
        if (signal.aborted) return;
        setState({ key, settled: true, value, receivedAt: Date.now() });
        delay = latest.current.pollAfter?.(value);
      } catch (error) {
        if (signal.aborted) return;
        setState(last => afterFailure(last, key, error as Error));
        delay = retryAfter(error as Error);
      } finally {
        running = false;
      }
      if (again) {
        again = false;
        run();
      } else {
        schedule(delay);
      }
    }
    const onVisible = () => !document.hidden && run();

    ask.current = run;
    run();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      controller.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [key]);

  const refresh = useCallback(() => {
    ask.current();
  }, []);
  const current = state.key === key;
  return {
    value: current || options.keepPrevious ? state.value : undefined,
    error: current ? state.error : undefined,
    loading: !current || !state.settled,
    receivedAt: state.receivedAt,
    refresh,
  };
}
