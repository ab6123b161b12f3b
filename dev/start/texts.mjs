// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** What gives a cluster on which stores run. */
const REAL_CLUSTERS = [
  '    npm start -- --context NAME    a context of your kubeconfig ("current" is the current one)',
  '    Docker and kind                install both and run npm start again',
  '    root, on Linux                 sudo npm start makes a Kubernetes of one node by itself',
];

/**
 * What to say at the end: where everything is, how to get in, how to stop.
 *
 * @param {{url: string, store?: object, foreground: boolean, simulated?: boolean}} options `simulated`: nothing runs
 *   where the stores are
 */
export function summary({ url, store, foreground, simulated }) {
  const lines = [
    '',
    `  Portal       ${url}   (sign in as Guest, or as one of the example users)`,
  ];
  if (store) {
    const page = `${url}/catalog/${store.entityRef.replace(
      /^(.+):(.+)\/(.+)$/,
      '$2/$1/$3',
    )}`;
    lines.push(
      ...(simulated
        ? [`  Its page     ${page}`]
        : [
            `  Storefront   ${store.urls.storefront}`,
            `  Shop admin   ${store.urls.admin}`,
            `  Its page     ${page}   (the admin's password is behind "Reveal")`,
          ]),
    );
  }
  if (simulated) {
    lines.push(
      '',
      '! SIMULATED: stores are installed on nodes that are only names. Nothing runs, no shop opens, none is called Ready.',
      '  A real one needs either of these, after npm run reset:',
      ...REAL_CLUSTERS,
    );
  }
  lines.push(
    '',
    foreground
      ? '  Ctrl-C stops the portal; the stores go on.'
      : '  npm run stop stops it, and npm start goes on from there; npm run reset forgets it.',
    '',
  );
  return lines.join('\n');
}

/** Said where images are still to be made when the first store is there already. */
export function otherEngines() {
  return '  What the other engines need is made now. Nothing here waits for it: Ctrl-C leaves it to the next start.\n';
}

/** Said where no cluster is to be had: the portal starts all the same. */
export function noCluster() {
  return [
    '! No cluster: stores stay Pending until there is one. Either of these gives one:',
    ...REAL_CLUSTERS,
  ].join('\n');
}
