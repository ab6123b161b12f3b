// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

require('./bootstrap/bootstrap')({
  module: 'chaos/main.mjs',
  dependencies: true,
});
