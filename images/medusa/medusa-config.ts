// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@medusajs/framework/utils';
import { databaseUrl } from './src/database/databaseUrl';
import { redisModules } from './src/serve/redisModules';
import { redisUrl } from './src/serve/redisUrl';

const publicUrl = process.env.PUBLIC_URL ?? '';
const redis = redisUrl(process.env);

// The public address is the only origin: storefront, admin and API share one host, so nothing else has a reason to call.
export default defineConfig({
  projectConfig: {
    databaseUrl: databaseUrl(process.env),
    databaseDriverOptions: { connection: { ssl: false } },
    redisUrl: redis,
    workerMode: 'shared',
    http: {
      storeCors: publicUrl,
      adminCors: publicUrl,
      authCors: publicUrl,
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
    // Over plain HTTP, which local stores use, a browser refuses a Secure cookie and nobody could sign in.
    cookieOptions: {
      secure: publicUrl.startsWith('https:'),
      sameSite: 'lax',
      httpOnly: true,
    },
  },
  featureFlags: { caching: redis !== undefined },
  admin: { path: '/app' },
  modules: [
    {
      resolve: '@medusajs/medusa/file',
      options: {
        providers: [
          {
            resolve: '@medusajs/medusa/file-local',
            id: 'local',
            options: { backend_url: `${publicUrl}/static` },
          },
        ],
      },
    },
    ...(redis ? redisModules(redis) : []),
  ],
});
