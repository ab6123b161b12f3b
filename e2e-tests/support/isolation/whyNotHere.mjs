// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { podTemplates, render } from '../../../charts/tests/charts.mjs';
import { environment } from '../environment.mjs';
import { get } from '../kube.mjs';

const THROW_AWAY = ['sandbox', 'kind'];

/**
 * Why the isolation of a chart's stores cannot be tried on this cluster; false where it can.
 *
 * @param {{name: string, path: string}} chart
 */
export async function whyNotHere(chart) {
  if (!THROW_AWAY.includes(environment.cluster.name)) {
    return 'a pod in the node’s network stands in for the cloud’s metadata address: only on a cluster of our own';
  }
  const wanted = podTemplates(
    render({ chart, values: { admin: { email: 'owner@example.com' } } }),
  )
    .flatMap(({ template }) => template.spec.containers)
    .map(({ image }) => image)
    .filter(image => image.startsWith('storekeeper/'));
  const { items } = await get('nodes');
  const present = items.flatMap(({ status }) =>
    (status.images ?? []).flatMap(({ names }) => names ?? []),
  );
  const missing = wanted.filter(
    image => !present.some(name => name.endsWith(`/${image}`)),
  );
  return (
    missing.length > 0 &&
    `the cluster has no ${[...new Set(missing)].join(', ')}`
  );
}
