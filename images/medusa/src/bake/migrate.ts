// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { upgradeSchema } from '../setup/upgradeSchema';

// A process of its own: Medusa's loaders keep state in the module scope and cannot run after the migrations' in one process.
upgradeSchema().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`migrate: ${error.stack}\n`);
    process.exit(1);
  },
);
