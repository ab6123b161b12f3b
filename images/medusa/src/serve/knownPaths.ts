// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { projectFolder } from '../database/version';

/** By folder that code lies in and name that it asks for: the file that it gets, relative to the project's folder. */
export type KnownPaths = Record<string, Record<string, string>>;

type Asking = { filename?: string | null } | null | undefined;

/** Node's own way from a name to a file, which is as old as its modules and has no public name. */
export type Resolver = {
  _resolveFilename(
    name: string,
    asking: Asking,
    isMain: boolean,
    options?: { paths?: unknown; conditions?: unknown },
  ): string;
};

export const resolver = Module as unknown as Resolver;
export const knownPathsFile = path.join(projectFolder, 'known-paths.json');

/** The folder that an ordinary `require` asks from; undefined for any other way of asking. */
export function folderOf(
  asking: Asking,
  options?: { paths?: unknown; conditions?: unknown },
): string | undefined {
  if (!asking?.filename || options?.paths || options?.conditions) {
    return undefined;
  }
  return path.dirname(asking.filename);
}

/**
 * Answers from a list, made while the image was built, which file each `require` means. Medusa has six thousand of them,
 * and looking for each in folder after folder takes a sixth of its start. What the list does not have is looked for.
 */
export function useKnownPaths(): void {
  if (!existsSync(knownPathsFile)) return;
  const known: KnownPaths = JSON.parse(readFileSync(knownPathsFile, 'utf8'));
  const byFolder = new Map(
    Object.entries(known).map(([folder, files]) => [
      path.join(projectFolder, folder),
      new Map(Object.entries(files)),
    ]),
  );
  const lookFor = resolver._resolveFilename;
  resolver._resolveFilename = function find(name, asking, isMain, options) {
    const folder = folderOf(asking, options);
    const file = folder && byFolder.get(folder)?.get(name);
    return file
      ? `${projectFolder}${path.sep}${file}`
      : lookFor.call(this, name, asking, isMain, options);
  };
}
