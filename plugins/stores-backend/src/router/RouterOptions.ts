// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import { Caller, PluginHealthReader, StoresService } from '../service';

/** What the routes work with. */
export type RouterOptions = {
  httpAuth: HttpAuthService;
  service: StoresService;
  health: PluginHealthReader;
};

/** Who makes a request: a signed-in user or another service. Throws AuthenticationError for anybody else. */
export async function callerOf(
  { httpAuth }: Pick<RouterOptions, 'httpAuth'>,
  request: Request,
): Promise<Caller> {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  return { credentials, request };
}
