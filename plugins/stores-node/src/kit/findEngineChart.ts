// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { NotFoundError } from '@backstage/errors';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineChart } from '../engine';
import { ChartRequests, readChartRequests } from './readChartRequests';

/** Where a chart is, the version of the engine that it was made for, and what its plans ask for. */
export type FoundChart = {
  chart: EngineChart;
  appVersion: string;
  requests: ChartRequests;
};

/**
 * Finds the chart of an engine in the first of the folders that has one, and reads its versions. Throws a NotFoundError
 * that names the last folder, which is where the engine's package has its packed chart.
 */
export function findEngineChart(options: {
  name: string;
  folders: string[];
  /** Taken from this OCI registry instead; its version is that of the chart in the folder. */
  oci?: string;
}): FoundChart {
  const { name, folders, oci } = options;
  const path = folders.find(folder => existsSync(join(folder, 'Chart.yaml')));
  if (!path) {
    throw new NotFoundError(
      `The chart ${name} is not at ${folders.at(
        -1,
      )}: build the engine's package again`,
    );
  }
  const manifest = readFileSync(join(path, 'Chart.yaml'), 'utf8');
  const version = readField(manifest, { chart: name, field: 'version' });
  return {
    appVersion: readField(manifest, { chart: name, field: 'appVersion' }),
    requests: readChartRequests(path),
    chart: oci ? { name, version, oci } : { name, version, path },
  };
}

/** A scalar at the top of Chart.yaml, which comes with the package: it needs no YAML parser. */
function readField(
  manifest: string,
  { chart, field }: { chart: string; field: string },
): string {
  const value = new RegExp(`^${field}:\\s*['"]?([^'"\\s]+)`, 'm').exec(
    manifest,
  )?.[1];
  if (!value) {
    throw new NotFoundError(`The chart ${chart} states no ${field}`);
  }
  return value;
}
