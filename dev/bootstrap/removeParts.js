// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const fs = require('fs');
const path = require('path');
const removeFolder = require('./removeFolder');

const PART = /\.(\d+)\.part$/;

/**
 * Removes from a folder what processes were making in it that have been killed: whatever is named `NAME.PID.part` without
 * such a process. Works from Node 12 on.
 */
module.exports = function removeParts(folder) {
  if (!fs.existsSync(folder)) {
    return;
  }
  fs.readdirSync(folder)
    .filter(name => PART.test(name) && !isAlive(Number(PART.exec(name)[1])))
    .forEach(name => removeFolder(path.join(folder, name)));
};

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives as well.
    return error.code === 'EPERM';
  }
}
