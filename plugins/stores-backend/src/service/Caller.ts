// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/** Who asks, and the request that they ask by, which the audit log wants to know. */
export type Caller = {
  credentials: BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
  request?: Request;
};

/** The caller's name in rows and timelines: a user's entity reference, or the subject of a service. */
export function actorOf({ credentials: { principal } }: Caller): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
