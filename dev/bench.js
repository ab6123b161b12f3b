// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

/** Of the rooms in bench/, the one that is measured in; what follows are its own options. */
const [room] = process.argv.splice(2, 1);

require('./bootstrap/bootstrap')({
  module: `bench/${room}/main.mjs`,
  dependencies: true,
});
