// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const path = require('path');

const root = path.resolve(__dirname, '..', '..');
const state = path.join(root, '.storekeeper');

/** Where this checkout is, and where what it makes while running is kept (ignored by git). */
module.exports = {
  root,
  state,
  logs: path.join(state, 'logs'),
  stories: path.join(state, 'e2e'),
  log: name => path.join(state, 'logs', `${name}.log`),
};
