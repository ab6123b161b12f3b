// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'react';
import { EACH_SECOND, useNow } from '../../../hooks/useNow';

/** How long a secret stays on the page, in milliseconds. */
export const SECRET_LIFETIME = 60_000;

/** Holds a secret for a minute at most, in the memory of one component: no cache, no storage, no address. */
export function useShortLivedSecret() {
  const [held, setHeld] = useState<{ secret: string; until: number }>();
  const now = useNow(held ? EACH_SECOND : undefined);

  const hide = useCallback(() => setHeld(undefined), []);
  const show = useCallback(
    (secret: string) =>
      setHeld({ secret, until: Date.now() + SECRET_LIFETIME }),
    [],
  );
  useEffect(() => {
    if (!held) return undefined;
    const timer = setTimeout(hide, held.until - Date.now());
    return () => clearTimeout(timer);
  }, [held, hide]);

  return {
    secret: held?.secret,
    /** Until it goes by itself. */
    secondsLeft: held ? Math.max(1, Math.ceil((held.until - now) / 1000)) : 0,
    show,
    hide,
  };
}
