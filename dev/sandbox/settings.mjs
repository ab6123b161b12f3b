// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import cacheFolder from '../bootstrap/cacheFolder.js';

/** The sandboxes of this user; most have one. A second one needs another name and other ports. */
const NAME = process.env.STOREKEEPER_SANDBOX || 'default';
if (!/^[a-z0-9-]{1,20}$/.test(NAME)) {
  throw new Error(
    `STOREKEEPER_SANDBOX is a name of up to 20 of a-z, 0-9 and "-", not "${NAME}"`,
  );
}

const folder = join(cacheFolder, 'sandbox');
const instance = join(folder, NAME);

/** Where the sandbox keeps what it is made of, and what it must not forget. */
export const settings = {
  name: NAME,
  /** Programs and the node's file system: the same for each sandbox of this user, and never written to once made. */
  folder,
  instance,
  /** Everything that the cluster stores: objects, images, volumes, certificates, logs. */
  state: join(instance, 'state'),
  record: join(instance, 'record.json'),
  log: join(instance, 'node.log'),
  kubeconfig: join(instance, 'kubeconfig'),
  cgroup: `storekeeper-${NAME}`,
  ports: {
    api: Number(process.env.STOREKEEPER_API_PORT ?? 6443),
    http: Number(process.env.CLUSTER_HTTP_PORT ?? 8080),
    https: Number(process.env.CLUSTER_HTTPS_PORT ?? 8443),
  },
};
