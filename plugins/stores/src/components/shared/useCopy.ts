// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'react';

/** Writes to the clipboard and says for two seconds how that went. The text is not kept. */
export function useCopy() {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');

  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = useCallback(async (text: string) => {
    try {
      // Absent on pages that came over plain HTTP from another machine, which fails here like a refusal.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }, []);

  return { outcome, copy };
}
