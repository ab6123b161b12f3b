// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import type { ErrorRequestHandler } from 'express';

/** Says when to come again where an error knows it; the error itself is answered by the backend's own handler. */
export const retryAfter: ErrorRequestHandler = (error, _req, res, next) => {
  const seconds: unknown = error?.retryAfterSeconds;
  if (typeof seconds === 'number') res.setHeader('Retry-After', seconds);
  next(error);
};
