// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

/** The time in milliseconds, again at each interval of so many milliseconds while something on the page counts. */
export function useNow(interval: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (interval === undefined) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), interval);
    return () => clearInterval(timer);
  }, [interval]);
  return now;
}

/** Interval for what counts seconds. */
export const EACH_SECOND = 1_000;
