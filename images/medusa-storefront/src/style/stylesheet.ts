// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import base from './base.css';
import catalog from './catalog.css';
import checkout from './checkout.css';
import controls from './controls.css';

const text = [base, controls, catalog, checkout].join('\n');
const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The shop's only style sheet; the hash in its path lets browsers keep it for ever. */
export const stylesheet = {
  text,
  path: `/assets/shop.${hash}.css`,
  etag: `"${hash}"`,
};
