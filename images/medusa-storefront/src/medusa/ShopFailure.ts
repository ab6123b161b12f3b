// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { FetchError } from '@medusajs/js-sdk';

/**
 * What went wrong, in the terms of a shop: its server does not answer
 * (unavailable), the thing is not there (not-found), there is not enough of it
 * (out-of-stock), or the server did not accept what was asked (refused).
 */
export type FailureKind =
  | 'unavailable'
  | 'not-found'
  | 'out-of-stock'
  | 'refused';

export class ShopFailure extends Error {
  override readonly name = 'ShopFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }

  /** Sorts whatever a call to Medusa threw. */
  static from(error: unknown): ShopFailure {
    if (error instanceof ShopFailure) return error;
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof FetchError)) {
      return new ShopFailure('unavailable', message, error);
    }
    return new ShopFailure(kindOf(error), message, error);
  }
}

function kindOf({ status = 500, message }: FetchError): FailureKind {
  if (status >= 500 || status === 429) return 'unavailable';
  // A wrong or revoked key is the operator's affair; no customer can mend it.
  if (status === 401 || /publishable/i.test(message)) return 'unavailable';
  if (status === 404) return 'not-found';
  if (/inventory|stock/i.test(message)) return 'out-of-stock';
  return 'refused';
}

/** The failure's kind where the error is one, undefined for a programming error. */
export function failureKind(error: unknown): FailureKind | undefined {
  return error instanceof ShopFailure ? error.kind : undefined;
}
