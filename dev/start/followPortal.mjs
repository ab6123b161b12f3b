// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createReadStream, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 500;

/** Shows the portal's log as it grows, and stops the portal on Ctrl-C. Resolves when the portal has ended. */
export async function followPortal({ portal, out }) {
  let position = statSync(portal.log).size;
  const stop = () => {
    portal.stop().catch(error => {
      out.write(`${error.stack}\n`);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  while (portal.running()) {
    const { size } = statSync(portal.log);
    if (size > position) {
      const stream = createReadStream(portal.log, {
        start: position,
        end: size - 1,
      });
      for await (const chunk of stream) {
        out.write(chunk);
      }
      position = size;
    }
    await pause(POLL_MS);
  }
}
