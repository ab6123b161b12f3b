// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { toError } from '../../cluster';

/** What was read, or why it could not be. */
export type Reading<T> =
  | { read: T; why?: undefined }
  | { read?: undefined; why: string };

export async function reading<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { read: await read() };
  } catch (error) {
    return { why: toError(error).message };
  }
}
