// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../database/version';

type Resolved = { resolve?: unknown; options?: { providers?: Resolved[] } };

/**
 * Loads the code that a start of Medusa loads piece by piece: the command and its workflows, the modules and providers that
 * the configuration names, and the routes of the API. What is loaded already costs the start nothing, and while the database
 * is still being made there is nothing else to do.
 */
export async function preload(): Promise<void> {
  await import('@medusajs/medusa/commands/start');
  await import('@medusajs/core-flows');
  await import('@medusajs/link-modules');
  const { default: config } = await import(
    path.join(projectFolder, 'medusa-config.js')
  );
  const modules = Object.values<Resolved | undefined>(config.modules);
  for (const name of modules.flatMap(namesIn)) {
    await import(name);
  }
  const medusa = path.dirname(require.resolve('@medusajs/medusa/package.json'));
  for (const file of scriptsBelow(path.join(medusa, 'dist', 'api'))) {
    await import(file);
  }
}

function namesIn(module: Resolved | undefined): string[] {
  const own = module?.resolve;
  const providers = module?.options?.providers ?? [];
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...providers.flatMap(namesIn),
  ];
}

function scriptsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
    .map(name => path.join(folder, name));
}
