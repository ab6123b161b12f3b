// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  NameAvailability,
  storeNameSchema,
  StoresApi,
} from '@storekeeper/backstage-plugin-stores-common';
import { useEffect, useState } from 'react';

/** Milliseconds of rest after a key stroke before the server is asked. */
const DEBOUNCE = 300;

type Check = { name: string; answer?: NameAvailability; error?: Error };

/** Asks whether a name is free, once one has stopped typing; an answer to an earlier name is not shown. */
export function useNameCheck(options: { api: StoresApi; name: string }) {
  const { api, name } = options;
  const [check, setCheck] = useState<Check>({ name: '' });
  const askable = storeNameSchema.safeParse(name).success;

  useEffect(() => {
    if (!askable) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      try {
        const answer = await api.checkName(name, { signal });
        if (!signal.aborted) setCheck({ name, answer });
      } catch (error) {
        if (!signal.aborted) setCheck({ name, error: error as Error });
      }
    }, DEBOUNCE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, name, askable]);

  const current = askable && check.name === name;
  return {
    checking: askable && !current,
    answer: current ? check.answer : undefined,
    error: current ? check.error : undefined,
  };
}
