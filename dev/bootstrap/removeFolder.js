// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const fs = require('fs');

/** Removes a folder with all that is in it; one that is not there is fine. Works from Node 12 on. */
module.exports = function removeFolder(folder) {
  if (fs.rmSync) {
    fs.rmSync(folder, { recursive: true, force: true });
  } else if (fs.existsSync(folder)) {
    fs.rmdirSync(folder, { recursive: true });
  }
};
