// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { chmodSync } from 'node:fs';
import { HelmCli } from './HelmCli';
import { HelmError } from './HelmError';

const scripts = createMockDirectory();

const helmAt = (binary: string) =>
  HelmCli.create({
    config: { binary, timeoutSeconds: 60, concurrency: 1 },
    logger: mockServices.logger.mock(),
  });

/** Writes a shell script that takes Helm's place, and returns its path. */
function script(name: string, does: string, mode = 0o755): string {
  scripts.addContent({ [name]: `#!/bin/sh\n${does}\n` });
  chmodSync(scripts.resolve(name), mode);
  return scripts.resolve(name);
}

const troubleWith = (helm: HelmCli): Promise<HelmError> =>
  helm.majorVersion().then(
    version => Promise.reject(new Error(`It is usable: ${version}`)),
    error => error,
  );

describe('HelmCli', () => {
  it.each([
    ['is not there', () => '/nowhere/helm', /is not there or cannot be run/],
    [
      'may not be run',
      () => script('locked', 'echo v4.1.4', 0o644),
      /is not there or cannot be run/,
    ],
    [
      'is too old',
      () => script('old', 'echo v2.17.0'),
      /is not Helm 3 or 4 but says that it is v2.17.0/,
    ],
    [
      'is something else',
      () => script('other', 'echo "unknown command: version" >&2; exit 64'),
      /does not say its version: unknown command: version/,
    ],
    [
      'hangs',
      () => script('hung', 'exec sleep 60'),
      /has not said its version within 8 s/,
    ],
  ])(
    'says what an operator has to do where Helm %s',
    async (_, path, what) => {
      const binary = path();
      const error = await troubleWith(helmAt(binary));
      expect(error.unusable).toBe(true);
      expect(error.advice).toMatch(what);
      expect(error.advice).toContain(`'${binary}'`);
      expect(error.advice).toMatch(/An operator has to install Helm 3 or 4/);
    },
    20_000,
  );

  it('finds a Helm that is put right later, and asks seldom until then', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    try {
      const helm = helmAt(script('late', 'echo v2.17.0'));
      await troubleWith(helm);
      script('late', 'echo v4.1.4');
      await troubleWith(helm);
      jest.advanceTimersByTime(4_000);
      expect(await helm.majorVersion()).toBe(4);
    } finally {
      jest.useRealTimers();
    }
  });
  it('is asked again whether it can be used once a call of it hangs or is not understood', async () => {
    const helm = HelmCli.create({
      config: {
        binary: script('works', 'echo v4.1.4'),
        timeoutSeconds: 1,
        concurrency: 1,
      },
      logger: mockServices.logger.mock(),
    });
    const call = () => helm.run({ cluster: 'local', args: ['upgrade'] });
    expect(await helm.majorVersion()).toBe(4);
    script('works', '[ "$1" = version ] && exit 64; exec sleep 60');
    await expect(call()).rejects.toMatchObject({ kind: 'TimedOut' });
    expect(await troubleWith(helm)).toMatchObject({ kind: 'NotAnswering' });
  }, 60_000);
});
