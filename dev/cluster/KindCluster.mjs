// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import repository from '../bootstrap/repository.js';
import run from '../bootstrap/run.js';

const NAME = 'storekeeper';
/** A file of its own: kind would write into the user's, and make itself the current context there. */
const KUBECONFIG = join(repository.state, 'kubeconfig-of-kind');
const INGRESS_CHART = 'https://traefik.github.io/charts';

/** A Kubernetes in Docker, made by kind, with Traefik as its ingress controller. */
export class KindCluster {
  static create({ ingressPort }) {
    return new KindCluster({ ingressPort });
  }

  constructor({ ingressPort }) {
    this.ingressPort = ingressPort;
    this.name = 'kind';
    this.title = 'kind cluster in Docker';
    this.ingressClass = 'traefik';
    this.ingressNamespace = 'ingress';
    this.ingressHost = '127.0.0.1';
    this.ingressTlsPort = Number(process.env.CLUSTER_HTTPS_PORT ?? 8443);
  }

  async isUp() {
    const clusters = await run('kind', ['get', 'clusters']);
    return clusters.split('\n').includes(NAME);
  }

  async up({ log }) {
    mkdirSync(repository.state, { recursive: true });
    if (!(await this.isUp())) {
      await run(
        'kind',
        [
          ...['create', 'cluster', `--name=${NAME}`, '--config=-'],
          ...['--wait=180s', `--kubeconfig=${KUBECONFIG}`],
        ],
        {
          input: clusterConfig({
            80: this.ingressPort,
            443: this.ingressTlsPort,
          }),
          log,
        },
      );
    }
    const kubeconfig = await run('kind', [
      'get',
      'kubeconfig',
      `--name=${NAME}`,
    ]);
    writeFileSync(KUBECONFIG, kubeconfig, { mode: 0o600 });
    await run(
      'helm',
      [
        'upgrade',
        '--install',
        'traefik',
        'traefik',
        `--repo=${INGRESS_CHART}`,
        `--kubeconfig=${KUBECONFIG}`,
        '--namespace=ingress',
        '--create-namespace',
        '--set=ports.web.hostPort=80',
        '--set=ports.websecure.hostPort=443',
        '--set=service.type=ClusterIP',
        '--wait',
      ],
      { log },
    );
    return kubeconfig;
  }

  async down({ log }) {
    await run(
      'kind',
      ['delete', 'cluster', `--name=${NAME}`, `--kubeconfig=${KUBECONFIG}`],
      { log },
    );
  }

  async images() {
    const list = await run('docker', [
      'exec',
      `${NAME}-control-plane`,
      'crictl',
      'images',
      '--output=json',
    ]);
    return JSON.parse(list).images.flatMap(image => image.repoTags);
  }

  /** Public images come from their registries. */
  async makeBaseImages() {}

  async build({ folder, tag, args, log }) {
    await run('docker', ['build', '--tag', tag, ...args, folder], { log });
    await run('kind', ['load', 'docker-image', tag, `--name=${NAME}`], { log });
  }
}

/** `ports`: of the node, and where each is on this machine's loopback. */
function clusterConfig(ports) {
  return JSON.stringify({
    kind: 'Cluster',
    apiVersion: 'kind.x-k8s.io/v1alpha4',
    nodes: [
      {
        role: 'control-plane',
        extraPortMappings: Object.entries(ports).map(
          ([containerPort, hostPort]) => ({
            containerPort: Number(containerPort),
            hostPort,
            listenAddress: '127.0.0.1',
          }),
        ),
      },
    ],
  });
}
