// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { MiddlewareHandler } from 'hono';
import type { Shop } from '../Shop';

/** Nothing from outside, no scripts at all, styles from the shop's own file. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function securityHeaders(shop: Shop): MiddlewareHandler {
  const headers: [string, string][] = [
    ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    // With "no-referrer" browsers would send "Origin: null" with our own forms.
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ];
  if (shop.secure) {
    headers.push(['Strict-Transport-Security', 'max-age=31536000']);
  }
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
    // Pages show a cart or an address: nobody else's cache may keep them.
    if (!c.res.headers.has('Cache-Control')) {
      c.res.headers.set('Cache-Control', 'private, no-store');
    }
  };
}
