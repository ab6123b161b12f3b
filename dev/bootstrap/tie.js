// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const fs = require('fs');

/** Part of every Debian and its like. */
const SETPRIV = '/usr/bin/setpriv';

/**
 * The command so that it is killed when this process has ended, however that came: one that is killed itself can end
 * nothing, and what it leaves would get in the way of another try. As it was where the kernel cannot do this.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {string[]} the program to start, and its arguments
 */
module.exports = function tie(command, args) {
  const guard = fs.existsSync(SETPRIV)
    ? [SETPRIV, '--pdeathsig=KILL', '--']
    : [];
  return guard.concat(command, args);
};
