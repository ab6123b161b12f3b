// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import run from '../bootstrap/run.js';

const PATIENCE_MS = 10_000;
const LONGEST_MS = 600_000;
const ARCHITECTURE = { x64: 'amd64', arm64: 'arm64' }[process.arch];

/** Official releases: for each program its address, and the address of what holds its checksum. */
const RELEASES = {
  kubernetes: ({ version, program }) => {
    const file = `https://dl.k8s.io/${version}/bin/linux/${ARCHITECTURE}/${program}`;
    return { file, checksums: `${file}.sha512`, algorithm: 'sha512' };
  },
  coredns: ({ version }) => {
    const base = `https://github.com/coredns/coredns/releases/download/${version}`;
    const file = `${base}/coredns_${version.slice(
      1,
    )}_linux_${ARCHITECTURE}.tgz`;
    return { file, checksums: `${file}.sha256`, algorithm: 'sha256' };
  },
  traefik: ({ version }) => {
    const base = `https://github.com/traefik/traefik/releases/download/${version}`;
    const file = `${base}/traefik_${version}_linux_${ARCHITECTURE}.tar.gz`;
    return {
      file,
      checksums: `${base}/traefik_${version}_checksums.txt`,
      algorithm: 'sha256',
    };
  },
  etcd: ({ version }) => {
    const base = `https://github.com/etcd-io/etcd/releases/download/${version}`;
    const inside = `etcd-${version}-linux-${ARCHITECTURE}`;
    const file = `${base}/${inside}.tar.gz`;
    return {
      ...{ file, checksums: `${base}/SHA256SUMS`, algorithm: 'sha256' },
      inside,
    };
  },
};

/**
 * Downloads the official release of a program, and compares its checksum with the published one.
 *
 * @returns {Promise<boolean>} false where its site cannot be reached; a release that is not what it should be is an error
 */
export async function downloadRelease({
  name,
  version,
  programs,
  folder,
  log,
  fetch_ = fetch,
}) {
  for (const program of programs) {
    const { file, checksums, algorithm, inside } = RELEASES[name]({
      version,
      program,
    });
    const published = await get(checksums, PATIENCE_MS, fetch_);
    const content = published && (await get(file, LONGEST_MS, fetch_));
    if (!content) {
      return false;
    }
    const sum = createHash(algorithm).update(content).digest('hex');
    if (!published.toString('utf8').includes(sum)) {
      throw new Error(
        `${file} does not have the checksum that ${checksums} states`,
      );
    }
    if (/gz$/.test(file)) {
      const archive = join(folder, 'release.tgz');
      writeFileSync(archive, content);
      await run(
        'tar',
        inside
          ? ['-xzf', archive, '-C', folder, '--strip=1', `${inside}/${program}`]
          : ['-xzf', archive, '-C', folder, program],
        { log },
      );
      rmSync(archive);
    } else {
      writeFileSync(join(folder, program), content);
    }
    chmodSync(join(folder, program), 0o755);
  }
  return true;
}

async function get(address, patience, fetch_) {
  try {
    const response = await fetch_(address, {
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
  } catch (error) {
    // Not reachable from here, which is what the next source is for.
    if (error.cause || error.name === 'TimeoutError') {
      return undefined;
    }
    throw error;
  }
}
