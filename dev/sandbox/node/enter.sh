#!/bin/bash
# Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
# The first process of the node's namespaces: puts its file system together, makes it the root, and starts what runs the node.
# Everything that is mounted here is gone with the last process of the node.
set -euo pipefail
# Layers and contexts are read by users of their own, whatever the caller keeps to himself.
umask 022
root=$1 state=$2 sources=$3 programs=$4 node=$5 certificates=$6
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then echo 0 >"/sys/fs/cgroup/$CGROUP/system/cgroup.procs"; fi
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount --rbind /sys/fs/cgroup "$root/sys/fs/cgroup"
# Devices of its own: what runs as root in here, such as a build, cannot change this machine's.
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir -p "$root"/dev/{net,pts,shm,mqueue}
for device in null zero full random urandom tty kmsg fuse net/tun; do
  if [ -c "/dev/$device" ]; then
    mknod -m 666 "$root/dev/$device" c $((16#$(stat -c %t "/dev/$device"))) $((16#$(stat -c %T "/dev/$device")))
  fi
done
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
ln -s fd/0 "$root/dev/stdin"
ln -s fd/1 "$root/dev/stdout"
ln -s fd/2 "$root/dev/stderr"
mount -t tmpfs tmpfs "$root/dev/shm"
mount -t mqueue mqueue "$root/dev/mqueue"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/tmp"
mount --bind "$state" "$root/state"
# What a build that was killed has left.
rm -rf "$state/tmp"
mkdir -p "$state"/{log,tmp,kubelet,volumes,pki} "$root/run/lock"
mount --bind "$state/log" "$root/var/log"
mount --bind "$state/tmp" "$root/var/tmp"
mount --bind "$state/kubelet" "$root/var/lib/kubelet"
mount -t tmpfs tmpfs "$root/var/lib/cni"
mount --bind -o ro "$sources" "$root/node"
mount --bind -o ro "$programs" "$root/programs"
mount --bind -o ro "$node" "$root/usr/local/bin/node"
if [ -e /etc/resolv.conf ]; then mount --bind /etc/resolv.conf "$root/etc/resolv.conf"; fi
if [ -n "$certificates" ]; then mount --bind -o ro "$certificates" "$root/etc/ssl/certs/ca-certificates.crt"; fi
cd "$root"
pivot_root . old
cd /
umount -l /old
mount --make-rshared /
echo node1 >/proc/sys/kernel/hostname
export PATH=/programs/kubernetes:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
# The first process of a namespace inherits the orphans: this one buries them.
exec catatonit -- node /node/main.mjs
