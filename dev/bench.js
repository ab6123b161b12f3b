// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

require('./bootstrap/bootstrap')({
  module: 'bench/cold.mjs',
  dependencies: true,
});
