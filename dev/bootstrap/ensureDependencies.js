// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const repository = require('./repository');
const run = require('./run');

const STAMP = path.join(repository.root, 'node_modules', '.storekeeper-stamp');

/**
 * Installs the workspace's dependencies with the yarn of this repository, unless that was done for this very lock file.
 *
 * @param {{steps: import('./steps'), node: string, env: NodeJS.ProcessEnv, log: string, offline?: boolean}} options
 */
module.exports = async function ensureDependencies(options) {
  const wanted = fingerprint();
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted) {
    return;
  }
  await options.steps.run(
    {
      title: 'Dependencies installed (yarn)',
      doing: 'Installing dependencies (yarn)',
      log: options.log,
      hint: 'check that yarn reaches its registry and that the disk has 3 GB left, then run this again',
    },
    async () => {
      if (options.offline) {
        throw new Error(
          'The dependencies are not installed for this yarn.lock, and --offline forbids to fetch them',
        );
      }
      // Broken off, it leaves neither what was there before nor what is wanted.
      if (fs.existsSync(STAMP)) {
        fs.unlinkSync(STAMP);
      }
      await run(options.node, [yarnRelease(), 'install'], {
        cwd: repository.root,
        env: options.env,
        log: options.log,
        tied: true,
      });
    },
  );
  fs.writeFileSync(STAMP, wanted);
};

function yarnRelease() {
  const settings = fs.readFileSync(
    path.join(repository.root, '.yarnrc.yml'),
    'utf8',
  );
  const match = /^yarnPath: (.+)$/m.exec(settings);
  if (!match) {
    throw new Error('.yarnrc.yml does not say where yarn is (yarnPath)');
  }
  return path.join(repository.root, match[1].trim());
}

/** Manifests count too: a workspace that was added needs its link even where the lock file is the same. */
function fingerprint() {
  const hash = crypto.createHash('sha256');
  const files = ['yarn.lock', '.yarnrc.yml', 'package.json'];
  ['packages', 'plugins'].forEach(group => {
    fs.readdirSync(path.join(repository.root, group))
      .sort()
      .forEach(name => files.push(path.join(group, name, 'package.json')));
  });
  files
    .map(file => path.join(repository.root, file))
    .filter(file => fs.existsSync(file))
    .forEach(file => hash.update(fs.readFileSync(file)));
  return hash.digest('hex');
}

module.exports.yarnRelease = yarnRelease;
