// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const removeFolder = require('./removeFolder');
const removeParts = require('./removeParts');
const run = require('./run');

/**
 * Unpacks one published npm package into a folder, through npm so that the user's registry, proxy and certificates
 * apply. The tarball must have the given sha512 integrity, so a registry cannot hand over anything but what was pinned.
 * The folder appears only when it is complete: an interrupted download is simply made again.
 *
 * @param {{name: string, version: string, integrity: string, into: string, log?: string}} options
 */
module.exports = async function fetchPackage(options) {
  const { name, version, integrity, into, log } = options;
  const scratch = `${into}.${process.pid}.part`;
  removeParts(path.dirname(into));
  fs.mkdirSync(path.join(scratch, 'unpacked'), { recursive: true });
  try {
    await run('npm', ['pack', `${name}@${version}`, '--loglevel=error'], {
      cwd: scratch,
      log,
    });
    const tarball = fs.readdirSync(scratch).find(f => f.endsWith('.tgz'));
    if (!tarball) {
      throw new Error(`npm gave no package for ${name}@${version}`);
    }
    const file = path.join(scratch, tarball);
    const digest = crypto.createHash('sha512').update(fs.readFileSync(file));
    const actual = `sha512-${digest.digest('base64')}`;
    if (actual !== integrity) {
      throw new Error(
        `${name}@${version} is not the package that was pinned: expected ${integrity}, got ${actual}`,
      );
    }
    await run('tar', ['-xzf', file, '-C', path.join(scratch, 'unpacked')]);
    removeFolder(into);
    fs.renameSync(path.join(scratch, 'unpacked', 'package'), into);
  } finally {
    removeFolder(scratch);
  }
};
