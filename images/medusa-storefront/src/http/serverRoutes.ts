// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { type Handler, Hono } from 'hono';

/** What the Ingress leads to Medusa's server: see charts/medusa/templates/ingress.yaml. */
const OF_THE_SERVER = ['/app', '/store', '/admin', '/auth', '/static'];

/** In seconds; a server that is replaced is back after a few. */
const RETRY_AFTER = '5';

/**
 * While the server has no pod that is ready, some ingress controllers (Traefik among them) forget its paths and lead
 * them here. A client must not believe that they are gone, so that it is asked to come again.
 */
export function serverRoutes(): Hono {
  const away: Handler = c =>
    c.json(
      {
        type: 'unavailable',
        message: 'The server is being started. Please try again in a moment.',
      },
      503,
      { 'Retry-After': RETRY_AFTER },
    );
  const routes = new Hono();
  for (const path of OF_THE_SERVER) routes.all(`${path}/*`, away);
  return routes;
}
