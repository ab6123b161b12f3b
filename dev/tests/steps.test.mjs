// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Steps from '../bootstrap/steps.js';

describe('steps', () => {
  const step = { title: 'Image built', doing: 'Building image' };
  const record = () => {
    const notes = [];
    const lines = [];
    const steps = Steps.create({
      out: { write: text => lines.push(text.trimEnd()) },
      note: text => notes.push(text),
    });
    return { steps, notes, lines };
  };

  test('whoever waits is told what is being done; that it is done is said when it is', async () => {
    const { steps, notes, lines } = record();
    assert.equal(await steps.run(step, async () => 7), 7);
    assert.deepEqual(notes, ['Building image']);
    assert.match(lines.join(), /^✓ +0\.0 s {2}Image built$/);
  });

  test('what the work says of itself goes before both', async () => {
    const { steps, notes, lines } = record();
    await steps.run(step, async say => say('Image 1.2'));
    assert.deepEqual(notes, ['Building image', 'Image 1.2']);
    assert.match(lines.join(), /Image 1\.2$/);
  });

  test('a log is told each minute how far a long step is', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const { steps, lines } = record();
    let end;
    const done = steps.run(step, say => {
      say('Image: layer 1');
      return new Promise(resolve => {
        end = resolve;
      });
    });
    t.mock.timers.tick(15_000);
    t.mock.timers.tick(60_000);
    t.mock.timers.tick(60_000);
    end();
    await done;
    t.mock.timers.tick(120_000);
    assert.deepEqual(
      lines.map(line => line.trim().split(/ {2,}/).join(' ')),
      [
        '… 15.0 s Image: layer 1: still at it',
        '… 75.0 s Image: layer 1: still at it',
        '… 135.0 s Image: layer 1: still at it',
        '✓ 135.0 s Image: layer 1',
      ],
    );
  });

  test('a step that fails does not say that it is done, and says once what to do', async () => {
    const { steps, lines } = record();
    const hint = 'free the disk';
    const outer = { title: 'All of it' };
    await assert.rejects(
      steps.run(outer, () =>
        steps.run({ ...step, hint }, async () => {
          throw new Error('disk full');
        }),
      ),
    );
    const text = lines.join('\n');
    assert.match(text, /✗ +0\.0 s {2}Building image\n +disk full\n +→ free/);
    assert.equal(text.match(/disk full/g).length, 1);
    assert.doesNotMatch(text, /built/);
  });

  test('where the disk is full, that is what has to be seen to first', async () => {
    const { steps, lines } = record();
    await assert.rejects(
      steps.run({ ...step, hint: 'check the network' }, async () => {
        throw new Error('tar: x: Cannot write: No space left on device');
      }),
    );
    const text = lines.join('\n');
    assert.match(text, /→ the disk is full: .* goes on where it stopped/);
    assert.doesNotMatch(text, /check the network/);
  });
});
