// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import run from '../bootstrap/run.js';
import { processIdentity } from '../portal/processIdentity.mjs';

const RUN = createRequire(import.meta.url).resolve('../bootstrap/run.js');
const PATIENCE_MS = 20_000;
const skip = !existsSync('/usr/bin/setpriv') && 'there is no setpriv';

describe('a command', () => {
  const full = '/dev/full';
  test(
    'whose log has no room at all fails with the reason',
    { skip: !existsSync(full) && 'there is no such device' },
    async () => {
      await assert.rejects(run('echo', ['hello'], { log: full }), {
        code: 'ENOSPC',
      });
    },
  );

  test('whose log cannot be written any more fails when it has ended, with the reason', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'storekeeper-test-'));
    try {
      const log = join(folder, 'log');
      const gone = join(folder, 'gone');
      const done = join(folder, 'done');
      await run('mkfifo', [log]);
      // Takes the first word, and is then gone as the room on a disk would be.
      spawn('head', ['--bytes=1', log]).on('close', () =>
        writeFileSync(gone, ''),
      );
      const command = `until [ -e ${gone} ]; do sleep 0.05; done; echo hello; touch ${done}`;
      await assert.rejects(run('sh', ['-c', command], { log }), {
        code: 'EPIPE',
      });
      assert.ok(existsSync(done), 'it was not left to end');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test(
    'that is tied ends with whoever has started it, even when that is killed',
    { skip },
    async () => {
      // Says its own number first, and would go on for long.
      const command = 'echo $$ >&2; exec sleep 600';
      const script = `const run = require(${JSON.stringify(RUN)});
      run('sh', ['-c', ${JSON.stringify(command)}], {
        tied: true,
        onOutput: text => process.stdout.write(text),
      });`;
      const starter = spawn(process.execPath, ['-e', script]);
      const [pid] = await once(starter.stdout, 'data');
      const started = processIdentity(Number(pid));
      assert.ok(started);
      starter.kill('SIGKILL');
      const deadline = Date.now() + PATIENCE_MS;
      while (processIdentity(Number(pid)) === started) {
        assert.ok(Date.now() < deadline, 'it goes on');
        await pause(50);
      }
    },
  );

  test('that is tied says the same as any other', async () => {
    const options = { tied: true };
    assert.equal(await run('echo', ['a b'], options), 'a b\n');
    await assert.rejects(run('sh', ['-c', 'echo why; exit 3'], options), {
      message: 'sh -c failed (exit 3)\nwhy',
      exitCode: 3,
    });
  });
});
