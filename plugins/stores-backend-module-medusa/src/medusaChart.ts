// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { EngineChart } from '@storekeeper/backstage-plugin-stores-node';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = '@storekeeper/backstage-plugin-stores-backend-module-medusa';

/** The version of Medusa that the chart was made for, and where the chart is. */
export type MedusaChart = { chart: EngineChart; appVersion: string };

/** Finds the chart; throws a NotFoundError that says what to do where there is none. */
export function medusaChart(options: { oci?: string }): MedusaChart {
  const path = findChart();
  const manifest = readFileSync(join(path, 'Chart.yaml'), 'utf8');
  const version = readField(manifest, 'version');
  return {
    appVersion: readField(manifest, 'appVersion'),
    chart: options.oci
      ? { name: 'medusa', version, oci: options.oci }
      : { name: 'medusa', version, path },
  };
}

/** In a checkout it is the chart itself, so that a change of it counts at once; in the published package it is packed. */
function findChart(): string {
  const candidates = [
    resolvePackagePath(PACKAGE, '../../charts/medusa'),
    resolvePackagePath(PACKAGE, 'chart'),
  ];
  const path = candidates.find(folder =>
    existsSync(join(folder, 'Chart.yaml')),
  );
  if (!path) {
    throw new NotFoundError(
      `The chart of Medusa is not at ${candidates[1]}: build ${PACKAGE} again, or set stores.engines.medusa.enabled to false`,
    );
  }
  return path;
}

/** A scalar at the top of Chart.yaml, which is ours: it needs no YAML parser. */
function readField(manifest: string, field: string): string {
  const value = new RegExp(`^${field}:\\s*['"]?([^'"\\s]+)`, 'm').exec(
    manifest,
  )?.[1];
  if (!value) {
    throw new NotFoundError(`The chart of Medusa states no ${field}`);
  }
  return value;
}
