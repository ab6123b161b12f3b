// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import run from '../bootstrap/run.js';
import { findTool } from './findTool.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * A browser for the end-to-end tests: one that is installed, or Debian's where this may be installed.
 *
 * @param {{log: string}} options
 * @returns {Promise<string | undefined>} its path; undefined where there is none to be had
 */
export async function ensureChromium({ log }) {
  const found = await find();
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return found;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '--quiet'], { env, log });
  await run(
    'apt-get',
    [
      'install',
      '--yes',
      '--quiet',
      '--no-install-recommends',
      'chromium',
      'fonts-dejavu-core',
    ],
    { env, log },
  );
  return find();
}

async function find() {
  for (const name of NAMES) {
    const tool = await findTool({
      name,
      versionArgs: ['--version'],
      accepts: /\d+\.\d+\.\d+/,
    });
    if (tool) {
      return tool.file;
    }
  }
  return undefined;
}
