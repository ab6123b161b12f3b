// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const os = require('os');
const path = require('path');

/** Where everything that is downloaded once and shared by checkouts is kept: the user's cache folder. */
module.exports = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
  'storekeeper',
);
