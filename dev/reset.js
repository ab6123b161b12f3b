// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

process.argv.push('--reset');
require('./stop');
