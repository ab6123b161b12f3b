// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import * as pages from './support/medusaPages.mjs';
import { saleStory } from './support/saleStory.mjs';

saleStory({ engine: { id: 'medusa', title: 'Medusa' }, pages });
