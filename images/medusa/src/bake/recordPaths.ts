// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../database/version';
import {
  folderOf,
  KnownPaths,
  knownPathsFile,
  resolver,
} from '../serve/knownPaths';
import { namesIn } from '../serve/preload';
import { redisModules } from '../serve/redisModules';

// Loaded before the server's own code: keeps what each name was found to mean, for useKnownPaths.
const known: KnownPaths = {};
const lookFor = resolver._resolveFilename;
resolver._resolveFilename = function record(name, asking, isMain, options) {
  const file = lookFor.call(this, name, asking, isMain, options);
  const folder = folderOf(asking, options);
  if (folder?.startsWith(projectFolder) && file.startsWith(projectFolder)) {
    const files = (known[path.relative(projectFolder, folder)] ??= {});
    files[name] = path.relative(projectFolder, file);
  }
  return file;
};
// Not used without a cache server, but looked for and compiled all the same.
redisModules('redis://127.0.0.1')
  .flatMap(namesIn)
  .forEach(name => require(name));
process.on('exit', () => {
  writeFileSync(knownPathsFile, JSON.stringify(known));
});
