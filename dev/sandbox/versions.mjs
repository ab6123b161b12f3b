// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0

/** What the sandbox is made of. go.mod of each program under programs/ names the same version. */
export const VERSIONS = {
  kubernetes: 'v1.35.4',
  coredns: 'v1.14.6',
  traefik: 'v3.6.0',
  /** For the control plane of dev/simulation; the sandbox has Debian's. */
  etcd: 'v3.6.8',
  /** The release of Debian that the node's own programs are from: containerd, runc, etcd, buildah and their libraries. */
  debian: 'trixie',
};

/** What the node's file system holds; apt adds what these need. */
export const PACKAGES = [
  ...['base-files', 'base-passwd', 'libc-bin', 'coreutils', 'bash', 'tar'],
  ...['gzip', 'xz-utils', 'zstd', 'sed', 'grep', 'findutils', 'procps'],
  ...['mount', 'util-linux', 'kmod', 'iproute2', 'iptables', 'nftables'],
  ...['conntrack', 'ipset', 'ca-certificates', 'openssl', 'catatonit'],
  ...['containerd', 'runc', 'containernetworking-plugins', 'etcd-server'],
  ...['buildah', 'netavark', 'passt', 'mmdebstrap', 'busybox-static'],
  ...['dash', 'mawk', 'diffutils', 'hostname', 'libstdc++6', 'libatomic1'],
  ...['debian-archive-keyring', 'dpkg', 'apt'],
];
