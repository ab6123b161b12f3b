// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const fs = require('fs');
const path = require('path');
const cacheFolder = require('./cacheFolder');
const fetchPackage = require('./fetchPackage');

const VERSION = '24.21.0';
const INTEGRITY = {
  x64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  arm64:
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
};
const WANTED_MAJOR = '24';

/**
 * The path of a Node 24: the one that runs this, or one that is put into the cache folder.
 *
 * @param {{steps: import('./steps'), log: string, offline?: boolean}} options
 * @returns {Promise<string>}
 */
module.exports = async function ensureNode(options) {
  if (process.versions.node.split('.')[0] === WANTED_MAJOR) {
    return process.execPath;
  }
  const folder = path.join(cacheFolder, 'toolchain', `node-${VERSION}`);
  const binary = path.join(folder, 'bin', 'node');
  if (fs.existsSync(binary)) {
    return binary;
  }
  await options.steps.run(
    {
      title: `Node ${VERSION} (found ${process.versions.node}, too old or too new)`,
      log: options.log,
      hint: 'check that npm reaches its registry, or install Node 24 yourself and run this again',
    },
    async say => {
      if (options.offline) {
        throw new Error(
          `Node 24 is not in ${cacheFolder}, and --offline forbids to fetch it`,
        );
      }
      const integrity = INTEGRITY[process.arch];
      if (process.platform !== 'linux' || !integrity) {
        throw new Error(
          `Node 24 is needed, and is only fetched by itself for Linux on x64 and arm64 (this is ${process.platform} on ${process.arch})`,
        );
      }
      fs.mkdirSync(path.dirname(folder), { recursive: true });
      await fetchPackage({
        name: `node-linux-${process.arch}`,
        version: VERSION,
        integrity,
        into: folder,
        log: options.log,
      });
      say(`Node ${VERSION} fetched`);
    },
  );
  return binary;
};
