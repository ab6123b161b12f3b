// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kubectl, releaseText } from '../kube.mjs';

/**
 * Everywhere that a secret might come to lie, each place with a mark that has to be found there: a place in which the
 * mark is missing is not searched where the search believes that it is.
 *
 * @param {{
 *   portal: import('../PortalUnderTest.mjs').PortalUnderTest,
 *   stores: {id: string, name: string, namespace: string}[],
 *   task: string,
 *   processes: import('./ProcessWatch.mjs').ProcessWatch,
 *   signals: import('./SignalTap.mjs').SignalTap,
 *   environmentMark: string,
 * }} options `task`: that of the first of the stores
 * @returns {Promise<{place: string, text: string, marks: string[]}[]>}
 */
export async function searchedPlaces(options) {
  const { portal, stores, task, processes, signals } = options;
  const { client } = portal;
  const ids = stores.map(({ id }) => id);
  const names = stores.map(({ name }) => name);
  const [first] = names;
  return [
    { place: 'database', text: databaseFiles(portal), marks: names },
    { place: 'log', text: readFileSync(portal.portal.log, 'utf8'), marks: ids },
    { place: 'command lines', text: processes.commands, marks: names },
    {
      place: 'environments',
      text: processes.environments,
      marks: [options.environmentMark],
    },
    { place: 'signals', text: signals.heard, marks: ids },
    {
      place: 'cluster events',
      text: await kubectl('get', 'events', '--all-namespaces', '--output=json'),
      marks: names,
    },
    {
      place: 'releases',
      text: (await Promise.all(stores.map(releaseText))).join('\n'),
      marks: names,
    },
    {
      place: 'task',
      text: JSON.stringify([
        await client.task(task),
        await client.json('GET', `/api/scaffolder/v2/tasks/${task}/events`),
      ]),
      marks: [first],
    },
    {
      place: 'catalog',
      text: JSON.stringify(await client.json('GET', '/api/catalog/entities')),
      marks: [first],
    },
    {
      place: 'stores API',
      text: JSON.stringify(
        await Promise.all(
          ids.flatMap(id =>
            ['', '/activity', '/health', '/credentials'].map(path =>
              client.stores(`/${id}${path}`),
            ),
          ),
        ),
      ),
      marks: names,
    },
  ];
}

/** Every file of the portal's databases, write-ahead logs and all, byte by byte. */
function databaseFiles(portal) {
  return globSync('**/*', { cwd: portal.portal.state })
    .map(file => join(portal.portal.state, file))
    .filter(file => file.includes('database') && statSync(file).isFile())
    .map(file => readFileSync(file, 'latin1'))
    .join('\n');
}
