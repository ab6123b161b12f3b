// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { migrate } from '@medusajs/medusa/commands/db/migrate';
import { initializeContainer } from '@medusajs/medusa/loaders/index';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { projectFolder } from '../database/version';

/** Brings a database of an earlier version to this one with Medusa's own migrations, which are safe to run again. */
export async function upgradeSchema(): Promise<void> {
  // Medusa does not load its configuration without them, but nothing here signs anything.
  process.env.JWT_SECRET ??= randomUUID();
  process.env.COOKIE_SECRET ??= randomUUID();
  const container = await initializeContainer(projectFolder);
  const migrated = await migrate({
    directory: projectFolder,
    skipLinks: false,
    skipScripts: false,
    skipSearch: false,
    executeAllLinks: false,
    executeSafeLinks: true,
    executeAllSearch: false,
    executeSafeSearch: true,
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
    container,
  });
  if (!migrated) throw new Error("Medusa's migrations did not finish.");
}
