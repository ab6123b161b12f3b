// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { environment } from '../environment.mjs';
import { get } from '../kube.mjs';
import { PROBE_PORT } from './Probe.mjs';

const COMPONENT = 'app.kubernetes.io/component';
const NAME = 'kubernetes.default.svc.cluster.local';
const KUBELET_PORT = 10250;

/**
 * Everything of a store that listens: its pods and its Services, each port.
 *
 * @param {{place: string, namespace: string}} options
 */
export async function storeTargets({ place, namespace }) {
  const [pods, services] = await Promise.all([
    get('pods', `--namespace=${namespace}`),
    get('services', `--namespace=${namespace}`),
  ]);
  return [
    ...pods.items
      // Probes have no owner, and are targets of their own.
      .filter(
        ({ metadata, status }) =>
          metadata.ownerReferences && status.phase === 'Running',
      )
      .flatMap(pod => podTargets({ pod, place })),
    ...services.items.flatMap(({ metadata, spec }) =>
      spec.ports.map(({ port }) => ({
        label: `service ${metadata.name}:${port}`,
        place,
        component: metadata.labels[COMPONENT],
        kind: 'tcp',
        host: spec.clusterIP,
        port,
      })),
    ),
  ];
}

/**
 * What a probe itself answers at, by TCP and by UDP.
 *
 * @param {{probe: import('./Probe.mjs').Probe, place: string, component?: string}} options `component`: where the
 * rules know the probe as one that is served to somebody
 */
export function probeTargets({ probe, place, component }) {
  return ['tcp', 'udp'].map(kind => ({
    label: `probe ${probe.name}:${PROBE_PORT}/${kind}`,
    place,
    component,
    kind,
    host: probe.address,
    port: PROBE_PORT,
  }));
}

/** What the cluster has besides stores: the API server, the node, the ingress controller, and what DNS pods listen at. */
export async function clusterTargets() {
  const [service, endpoints, nodes, ingress, dns, dnsService] =
    await Promise.all([
      get('service', 'kubernetes', '--namespace=default'),
      get(
        'endpointslices',
        '--namespace=default',
        '--selector=kubernetes.io/service-name=kubernetes',
      ),
      get('nodes'),
      get('pods', `--namespace=${environment.cluster.ingressNamespace}`),
      get('pods', '--namespace=kube-system', '--selector=k8s-app=kube-dns'),
      get('services', '--namespace=kube-system', '--selector=k8s-app=kube-dns'),
    ]);
  const outside = { place: 'outside', kind: 'tcp' };
  return [
    {
      ...outside,
      label: 'API server by its Service',
      host: service.spec.clusterIP,
      port: service.spec.ports[0].port,
    },
    ...endpoints.items.flatMap(slice =>
      slice.endpoints.map(({ addresses }) => ({
        ...outside,
        label: 'API server by its address',
        host: addresses[0],
        port: slice.ports[0].port,
      })),
    ),
    ...nodes.items
      .filter(({ metadata }) => metadata.labels.type !== 'kwok')
      .map(({ metadata, status }) => ({
        ...outside,
        label: `kubelet of ${metadata.name}`,
        host: status.addresses.find(({ type }) => type === 'InternalIP')
          .address,
        port: KUBELET_PORT,
      })),
    ...ingress.items.flatMap(pod => podTargets({ pod, place: 'outside' })),
    ...dns.items.flatMap(pod => [
      ...podTargets({ pod, place: 'outside' }).map(target => ({
        ...target,
        component: 'dns',
      })),
      ...healthTargets(pod),
    ]),
    ...dnsService.items.map(({ spec }) => ({
      ...outside,
      label: 'DNS by TCP',
      component: 'dns',
      host: spec.clusterIP,
      port: 53,
    })),
    {
      place: 'outside',
      label: 'DNS by UDP',
      component: 'dns',
      kind: 'lookup',
      name: NAME,
      port: 53,
    },
  ];
}

/** Other ports of a pod that somebody may reach at one port. */
function healthTargets({ metadata, spec, status }) {
  const ports = spec.containers
    .flatMap(({ readinessProbe, livenessProbe }) => [
      readinessProbe?.httpGet?.port,
      livenessProbe?.httpGet?.port,
    ])
    .filter(port => typeof port === 'number');
  return [...new Set(ports)].map(port => ({
    label: `pod ${metadata.name}:${port}, which is not for names`,
    place: 'outside',
    kind: 'tcp',
    host: status.podIP,
    port,
  }));
}

function podTargets({ pod, place }) {
  const { metadata, spec, status } = pod;
  return spec.containers
    .flatMap(({ ports }) => ports ?? [])
    .filter(({ protocol }) => protocol === 'TCP')
    .map(({ containerPort }) => ({
      label: `pod ${metadata.name}:${containerPort}`,
      place,
      component: place === 'outside' ? undefined : metadata.labels[COMPONENT],
      kind: 'tcp',
      host: status.podIP,
      port: containerPort,
    }));
}
