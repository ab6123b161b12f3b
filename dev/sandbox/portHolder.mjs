// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';

/**
 * Who listens on a TCP port of this machine, as far as this user may see it.
 *
 * @param {number} port
 * @returns {string | undefined} such as `process 4711 (node server.js, in /home/me/shop)`; undefined: nobody listens
 */
export function portHolder(port) {
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap(file => lines(file))
    .map(line => line.trim().split(/\s+/))
    .filter(
      ([, local, , state]) =>
        state === LISTENING && parseInt(local.split(':').pop(), 16) === port,
    )
    .map(fields => `socket:[${fields[9]}]`);
  if (sockets.length === 0) {
    return undefined;
  }
  const pid = readdirSync('/proc').find(
    name => /^\d+$/.test(name) && opens(name, sockets),
  );
  return pid ? describe(pid) : 'a process of another user';
}

function opens(pid, sockets) {
  const folder = `/proc/${pid}/fd`;
  return attempt(() => readdirSync(folder), []).some(file =>
    sockets.includes(attempt(() => readlinkSync(`${folder}/${file}`), '')),
  );
}

function describe(pid) {
  const words = attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '');
  const command = words.replaceAll('\0', ' ').trim().slice(0, 80);
  const folder = attempt(() => readlinkSync(`/proc/${pid}/cwd`), undefined);
  return `process ${pid} (${command}${folder ? `, in ${folder}` : ''})`;
}

function lines(file) {
  return attempt(() => readFileSync(file, 'utf8'), '')
    .split('\n')
    .slice(1);
}

/** Processes come and go while one looks, and those of others may not be looked at. */
function attempt(read, otherwise) {
  try {
    return read();
  } catch (error) {
    if (
      ['ENOENT', 'EACCES', 'EPERM', 'ESRCH', 'ENOTDIR'].includes(error.code)
    ) {
      return otherwise;
    }
    throw error;
  }
}
