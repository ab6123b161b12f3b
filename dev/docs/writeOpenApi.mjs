// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { OPENAPI_FILE, openApiDocument } from './openApiDocument.mjs';

writeFileSync(
  OPENAPI_FILE,
  `${JSON.stringify(openApiDocument(), undefined, 2)}\n`,
);
