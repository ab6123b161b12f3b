// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { Configuration, HttpMethod } from '@kubernetes/client-node';

/** Asks the API server for a path, for kinds that the client has no method for. */
export type GetJson = (
  path: string,
  query?: Record<string, string>,
  /** Default: plain JSON. */
  accept?: string,
) => Promise<unknown>;

/** The answer of the API server where it is not the one that was hoped for, in the form of the client's own errors. */
class UnexpectedAnswer extends Error {
  constructor(readonly code: number, readonly body: string) {
    super(`HTTP ${code}`);
  }
}

/** A {@link GetJson} by the client's own configuration: its transport, its budget, its sign-in. */
export function createGetJson(configuration: Configuration): GetJson {
  return async (path, query = {}, accept = 'application/json') => {
    const request = configuration.baseServer.makeRequestContext(
      path,
      'GET' as HttpMethod,
    );
    request.setHeaderParam('Accept', accept);
    for (const [name, value] of Object.entries(query)) {
      request.setQueryParam(name, value);
    }
    await configuration.authMethods.default?.applySecurityAuthentication(
      request,
    );
    const response = await configuration.httpApi.send(request).toPromise();
    const body = await response.body.text();
    if (response.httpStatusCode !== 200) {
      throw new UnexpectedAnswer(response.httpStatusCode, body);
    }
    return JSON.parse(body);
  };
}
