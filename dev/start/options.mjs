// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';

export const USAGE = `npm start -- [options]

Starts the portal on a cluster and makes a first store. Run it again at any time: it goes on where it stopped.

  --context NAME   use this context of your kubeconfig (also: STOREKEEPER_CONTEXT). "current" is the current one.
                   Without this option your kubeconfig is never touched.
  --no-cluster     start the portal without any cluster
  --no-store       do not make a first store
  --engine ID      engine of the first store: medusa or woocommerce (medusa)
  --name NAME      name of the first store (first-store)
  --port PORT      port of the portal (7007)
  --ingress-port PORT   port at which the local cluster answers for the stores (8080)
  --offline        use nothing but what is there already, and say what is missing
  --foreground     stay, show the portal's log, stop the portal on Ctrl-C
  --help           this text`;

/** @param {string[]} args */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      context: { type: 'string' },
      cluster: { type: 'boolean', default: true },
      store: { type: 'boolean', default: true },
      engine: { type: 'string', default: 'medusa' },
      name: { type: 'string', default: 'first-store' },
      port: { type: 'string', default: '7007' },
      'ingress-port': {
        type: 'string',
        default: process.env.CLUSTER_HTTP_PORT ?? '8080',
      },
      offline: { type: 'boolean', default: false },
      foreground: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    context: values.context ?? process.env.STOREKEEPER_CONTEXT,
    cluster: values.cluster,
    store: values.store,
    engine: values.engine,
    name: values.name,
    port: port('--port', values.port),
    ingressPort: port('--ingress-port', values['ingress-port']),
    offline: values.offline,
    foreground: values.foreground,
    help: values.help,
  };
}

function port(option, value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new Error(`${option} is a number from 1 to 65535, not "${value}"`);
  }
  return number;
}
