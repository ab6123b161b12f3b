// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { projectFolder } from '../database/version';

type Resolved = {
  resolve?: unknown;
  options?: Record<string, unknown> & { providers?: Resolved[] };
};

/** Names of the files that Medusa looks for in its own folder of routes. */
const ROUTES = /(^|[\\/])(route|middlewares)\.js$/;

/**
 * Loads the code that a start of Medusa loads piece by piece: the command and its workflows, the modules and providers that
 * the configuration names, and the routes of the API. What is loaded already costs the start nothing, and while the database
 * is still being made there is nothing else to do.
 */
export async function preload(): Promise<void> {
  const configFile = path.join(projectFolder, 'medusa-config.js');
  const medusa = path.dirname(require.resolve('@medusajs/medusa/package.json'));
  const routes = [
    path.join(medusa, 'dist', 'api'),
    path.join(projectFolder, 'src', 'api'),
  ]
    .flatMap(filesBelow)
    .filter(file => ROUTES.test(file));
  for (const next of [
    '@medusajs/medusa/commands/start',
    '@medusajs/core-flows',
    '@medusajs/link-modules',
    configFile,
    ...routes,
  ]) {
    require(next);
    // Between two of them the database may answer, or the pod be told to end.
    await turn();
  }
  const { default: config } = require(configFile);
  const modules = Object.values<Resolved | undefined>(config.modules);
  for (const name of modules.flatMap(namesIn)) {
    require(name);
    await turn();
  }
}

/** What an entry of the configuration's modules names: a module and its providers. */
export function namesIn(module: Resolved | undefined): string[] {
  const own = module?.resolve;
  const providers = module?.options?.providers ?? [];
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...providers.flatMap(namesIn),
  ];
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name =>
    path.join(folder, name),
  );
}
