// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

const HTTP_UNAUTHORIZED = 401;

/**
 * Gives what the client threw a name that callers can act upon: NotFoundError, ConflictError, NotAllowedError,
 * InputError (the API server refused the object) or ServiceUnavailableError (it cannot be reached, is overloaded, or does
 * not accept the credentials, which an operator renews and which says nothing of a store).
 * The client's own message is dropped: it carries the whole answer, headers included.
 */
export function toClusterError(error: unknown, action: string): Error {
  const code = statusCode(error);
  if (code === undefined) {
    return new ServiceUnavailableError(
      `The cluster cannot be reached (${rootCause(error)}) to ${action}`,
    );
  }
  const message = `Could not ${action}: ${answer(error) ?? `HTTP ${code}`}`;
  switch (code) {
    case HTTP_UNAUTHORIZED:
      return new ServiceUnavailableError(
        `The cluster does not accept the portal's credentials to ${action}: they have expired or were withdrawn, and an operator has to renew them in the kubeconfig`,
      );
    case 403:
      return new NotAllowedError(message);
    case 404:
      return new NotFoundError(message);
    case 409:
      return new ConflictError(message);
    case 400:
    case 422:
      return new InputError(message);
    default:
      return new ServiceUnavailableError(message);
  }
}

/** Whether the API server did not accept the credentials, as the client threw it. */
export function isUnauthorized(error: unknown): boolean {
  return statusCode(error) === HTTP_UNAUTHORIZED;
}

/** Whether an error has one of these names; errors are told apart by name, as they may come from another copy of a library. */
export function isNamed(error: unknown, ...names: string[]): error is Error {
  return error instanceof Error && names.includes(error.name);
}

/** What was thrown, as the Error that a logger wants. */
export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function statusCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || !error) {
    return undefined;
  }
  // A refused request has a code, and a refused watch a status code; a request that was given up has a code of its own.
  const { code, statusCode: status } = error as Record<string, unknown>;
  return [code, status].find(
    (value): value is number => typeof value === 'number' && value >= 100,
  );
}

function answer(error: unknown): string | undefined {
  if (typeof error !== 'object' || !error || !('body' in error)) {
    return undefined;
  }
  let body: unknown = error.body;
  if (typeof body === 'string') {
    try {
      body = JSON.parse(body);
    } catch {
      // Not a Status object but the text of some proxy in between.
      return String(body).slice(0, 200);
    }
  }
  if (typeof body === 'object' && body && 'message' in body) {
    return String(body.message);
  }
  return undefined;
}

/** The innermost message: fetch says no more than "fetch failed" by itself. */
function rootCause(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) {
    cause = cause.cause;
  }
  if (cause instanceof AggregateError && cause.errors.length > 0) {
    cause = cause.errors[0];
  }
  return cause instanceof Error ? cause.message : String(cause);
}
