// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  defineMiddlewares,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from '@medusajs/framework/http';

/**
 * Where TLS ends before the ingress controller, that one says http of every request, and the session would give no Secure
 * cookie away: nobody could sign in. The session asks when it answers, so this comes early enough.
 */
function assumeHttps(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  req.headers['x-forwarded-proto'] = 'https';
  next();
}

export default defineMiddlewares({
  routes:
    process.env.ASSUME_HTTPS === 'true'
      ? [{ matcher: '/*', middlewares: [assumeHttps] }]
      : [],
});
