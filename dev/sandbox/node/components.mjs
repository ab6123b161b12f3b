// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { PKI } from './certificates.mjs';
import { NETWORK } from './network.mjs';

const key = name => `${PKI}/${name}.key`;
const certificate = name => `${PKI}/${name}.crt`;

/** Flags of a component that calls the API server under its own name. */
const identity = name => [
  `--kubeconfig=${PKI}/${name}.conf`,
  `--authentication-kubeconfig=${PKI}/${name}.conf`,
  `--authorization-kubeconfig=${PKI}/${name}.conf`,
  '--leader-elect=false',
  '--bind-address=127.0.0.1',
];

const front = 'X-Remote';

/** The programs of the cluster, in the order in which they are started: name → command and arguments. */
export const COMPONENTS = {
  etcd: [
    'etcd',
    '--data-dir=/state/etcd',
    '--listen-client-urls=http://127.0.0.1:2379',
    '--advertise-client-urls=http://127.0.0.1:2379',
    '--listen-peer-urls=http://127.0.0.1:2380',
    // A power cut may cost the last seconds. In return no disk makes everything wait.
    '--unsafe-no-fsync',
    '--log-level=warn',
  ],
  containerd: ['containerd', '--config=/node/containerd.toml'],
  'kube-apiserver': [
    'kube-apiserver',
    '--etcd-servers=http://127.0.0.1:2379',
    '--secure-port=6443',
    `--advertise-address=${NETWORK.nodeAddress}`,
    `--service-cluster-ip-range=${NETWORK.services}`,
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction',
    '--allow-privileged',
    '--profiling=false',
    `--client-ca-file=${certificate('ca')}`,
    `--tls-cert-file=${certificate('apiserver')}`,
    `--tls-private-key-file=${key('apiserver')}`,
    `--kubelet-client-certificate=${certificate('apiserver-kubelet')}`,
    `--kubelet-client-key=${key('apiserver-kubelet')}`,
    '--kubelet-preferred-address-types=InternalIP',
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
    `--service-account-key-file=${PKI}/service-accounts.pub`,
    `--service-account-signing-key-file=${key('service-accounts')}`,
    `--requestheader-client-ca-file=${certificate('ca')}`,
    '--requestheader-allowed-names=front-proxy-client',
    `--requestheader-username-headers=${front}-User`,
    `--requestheader-group-headers=${front}-Group`,
    `--requestheader-extra-headers-prefix=${front}-Extra-`,
    `--proxy-client-cert-file=${certificate('front-proxy')}`,
    `--proxy-client-key-file=${key('front-proxy')}`,
    '--enable-aggregator-routing',
  ],
  'kube-controller-manager': [
    'kube-controller-manager',
    ...identity('controllers'),
    '--use-service-account-credentials',
    `--root-ca-file=${certificate('ca')}`,
    `--service-account-private-key-file=${key('service-accounts')}`,
    `--cluster-signing-cert-file=${certificate('ca')}`,
    `--cluster-signing-key-file=${key('ca')}`,
  ],
  'kube-scheduler': ['kube-scheduler', ...identity('scheduler')],
  kubelet: [
    'kubelet',
    '--config=/run/kubelet.json',
    `--kubeconfig=${PKI}/kubelet.conf`,
    '--hostname-override=node1',
    `--node-ip=${NETWORK.nodeAddress}`,
    '--root-dir=/var/lib/kubelet',
    '--cert-dir=/run/kubelet-pki',
  ],
  'kube-proxy': [
    'kube-proxy',
    `--kubeconfig=${PKI}/proxy.conf`,
    '--hostname-override=node1',
    '--proxy-mode=iptables',
    `--cluster-cidr=${NETWORK.pods}`,
    '--conntrack-max-per-core=0',
    '--conntrack-min=0',
    '--metrics-bind-address=127.0.0.1:10249',
  ],
  // Doors, network policies and volumes.
  services: ['node', '/node/services.mjs'],
};

/** The kubelet's settings. `cgroup`: the group below which all pods are. */
export function kubeletConfiguration({ cgroup }) {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    containerRuntimeEndpoint: 'unix:///run/containerd/containerd.sock',
    cgroupDriver: 'cgroupfs',
    cgroupRoot: `/${cgroup}`,
    failCgroupV1: false,
    failSwapOn: false,
    // Not every machine's root may protect a process from running out of memory, or raise its limits far.
    oomScoreAdj: 0,
    maxOpenFiles: 20000,
    maxPods: 250,
    podPidsLimit: 1024,
    clusterDNS: [NETWORK.dns],
    clusterDomain: 'cluster.local',
    resolvConf: '/run/resolv.conf',
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: certificate('ca') },
    },
    authorization: { mode: 'Webhook' },
    tlsCertFile: certificate('kubelet-serving'),
    tlsPrivateKeyFile: key('kubelet-serving'),
    serializeImagePulls: false,
    // There may be no registry to get an image from again, so none is ever thrown away.
    imageGCHighThresholdPercent: 100,
    evictionHard: {
      'memory.available': '100Mi',
      'nodefs.available': '1%',
      'imagefs.available': '1%',
    },
  };
}
