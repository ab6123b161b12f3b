// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** A setting that counts something, or a time in whole seconds. Throws InputError where it is below one. */
export function readCount(config: Config, key: string): number | undefined {
  const value = config.getOptionalNumber(key);
  if (value !== undefined && (!Number.isInteger(value) || value < 1)) {
    throw new InputError('it has to be a whole number of at least 1');
  }
  return value;
}
