// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = '/sys/fs/cgroup';
const CONTROLLERS = ['cpuset', 'cpu', 'io', 'memory', 'hugetlb', 'pids'];
const PATIENCE_MS = 10_000;

/** Control groups in one tree (version 2), or a tree per controller (version 1). */
const unified = () => existsSync(join(ROOT, 'cgroup.controllers'));

const hierarchies = () =>
  unified()
    ? [ROOT]
    : readdirSync(ROOT, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => join(ROOT, entry.name));

/**
 * Makes the control group below which everything of one sandbox runs, so that what it uses is counted together and nothing
 * of it can stay behind unseen.
 */
export function createCgroup(name) {
  for (const hierarchy of hierarchies()) {
    const folder = join(hierarchy, name);
    mkdirSync(folder, { recursive: true });
    for (const file of ['cpuset.cpus', 'cpuset.mems']) {
      if (!unified() && existsSync(join(folder, file))) {
        writeFileSync(join(folder, file), readFileSync(join(hierarchy, file)));
      }
    }
  }
  if (unified()) {
    const offered = readFileSync(
      join(ROOT, 'cgroup.controllers'),
      'utf8',
    ).split(/\s/);
    const wanted = CONTROLLERS.filter(controller =>
      offered.includes(controller),
    )
      .map(controller => `+${controller}`)
      .join(' ');
    for (const folder of [ROOT, join(ROOT, name)]) {
      writeFileSync(join(folder, 'cgroup.subtree_control'), wanted);
    }
    // Where the node's own processes go: a group that has groups below holds no process itself.
    mkdirSync(join(ROOT, name, 'system'), { recursive: true });
  }
}

/** Whether anything is left of it. */
export function cgroupExists(name) {
  return hierarchies().some(hierarchy => existsSync(join(hierarchy, name)));
}

/** Removes it with all groups below, once the processes in them have gone. */
export async function removeCgroup(name) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const busy = hierarchies()
      .map(hierarchy => join(hierarchy, name))
      .filter(folder => !removeTree(folder));
    if (busy.length === 0) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`Processes are left in ${busy.join(', ')}`);
    }
    await pause(100);
  }
}

function removeTree(folder) {
  if (!existsSync(folder)) {
    return true;
  }
  const children = readdirSync(folder, { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  );
  const empty = children
    .map(entry => removeTree(join(folder, entry.name)))
    .every(Boolean);
  try {
    rmdirSync(folder);
    return empty;
  } catch (error) {
    if (['EBUSY', 'ENOTEMPTY'].includes(error.code)) {
      return false;
    }
    if (error.code === 'ENOENT') {
      return true;
    }
    throw error;
  }
}
