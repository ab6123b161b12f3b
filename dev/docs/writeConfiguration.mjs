// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import {
  CONFIGURATION_FILE,
  configurationReference,
} from './configurationReference.mjs';

writeFileSync(CONFIGURATION_FILE, await configurationReference());
