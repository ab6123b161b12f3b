// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Cause } from './Cause';
import { diagnose } from './diagnose';

const SECRET = 'Np7RtQ2wXz8LmK4vBc9YdF3hGs6Jk0S';
const CAUSE: Cause = {
  reason: 'SetupFailed',
  title: 'Set-up gave up',
  message: 'The Job ended with code 1.',
  remedy: 'Retry.',
  terminal: true,
  pod: 'setup-x',
  container: 'setup',
};
const WARNING = {
  object: 'Pod/setup-x',
  reason: 'BackOff',
  message: 'Back-off restarting',
  type: 'Warning',
  at: new Date(0),
  count: 1,
};

/** A failure by what the cluster answers; a part is an error where it cannot be read. */
function failure(answers: {
  log?: string | Error;
  events?: Error;
  secrets?: Error;
}) {
  const answer = async <T>(value: T | Error) => {
    if (value instanceof Error) throw value;
    return value;
  };
  return diagnose({
    cluster: {
      workloads: {
        log: () => answer(answers.log ?? 'all well\nno such table\n'),
        events: () => answer(answers.events ?? [WARNING]),
      },
      secrets: { values: () => answer(answers.secrets ?? [SECRET]) },
    } as unknown as Parameters<typeof diagnose>[0]['cluster'],
    store: { namespace: 'store-a' },
    cause: CAUSE,
    now: new Date(0),
  });
}

describe('diagnose', () => {
  it('shows the cause, its last line and what was said of it', async () => {
    expect(await failure({})).toEqual({
      reason: 'SetupFailed',
      title: 'Set-up gave up',
      message: 'The Job ended with code 1. Its last line: no such table',
      remedy: 'Retry.',
      retryable: true,
      evidence: [
        {
          kind: 'log',
          name: 'setup-x/setup',
          text: 'all well\nno such table\n',
        },
        {
          kind: 'event',
          name: 'Pod/setup-x',
          text: 'BackOff: Back-off restarting',
        },
      ],
    });
  });

  it('keeps the cause where log and events cannot be read, and says that they could not', async () => {
    expect(
      await failure({
        log: new Error('previous terminated container not found'),
        events: new Error('forbidden'),
      }),
    ).toMatchObject({
      reason: 'SetupFailed',
      message: 'The Job ended with code 1.',
      evidence: [
        {
          kind: 'log',
          text: 'Could not be read: previous terminated container not found',
        },
        { kind: 'event', text: 'Could not be read: forbidden' },
      ],
    });
  });

  it('shows no text at all where it does not know what in it is secret', async () => {
    const found = await failure({
      log: `password ${SECRET}`,
      secrets: new Error('forbidden'),
    });
    expect(found).toMatchObject({
      reason: 'SetupFailed',
      title: 'Set-up gave up',
      evidence: [],
    });
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });

  it('shows no part of a secret, wherever the text is cut', async () => {
    for (const shown of [3975, 3990, 3999]) {
      const log = `${SECRET}${'x'.repeat(shown)}`;
      const [{ text }] = (await failure({ log })).evidence;
      expect(text.includes(SECRET.slice(-4))).toBe(false);
    }
  });
});
