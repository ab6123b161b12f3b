// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';

/** The time in milliseconds, again each second while something on the page counts. */
export function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
