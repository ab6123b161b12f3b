// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { setImmediate as turnsPass } from 'node:timers/promises';
import { HelmPlace, HelmPlaces } from './HelmPlaces';

/** Calls that begin when they are given a place and end when they are told to. */
function createCalls(places: HelmPlaces) {
  const begun: { owner: string; place: HelmPlace; end: () => void }[] = [];
  const ask = (owner: string) =>
    places.add(
      place =>
        new Promise<void>(end => {
          begun.push({ owner, place, end });
        }),
      { owner },
    );
  const where = () => begun.map(({ owner, place }) => `${owner}: ${place}`);
  return { ask, begun, where };
}

describe('places for Helm', () => {
  it('are one more for an owner who comes to a crowd', async () => {
    const calls = createCalls(HelmPlaces.create({ concurrency: 2 }));
    const asked = ['ann', 'ann', 'ann', 'bob'].map(calls.ask);
    await turnsPass();
    expect(calls.where()).toEqual(['ann: shared', 'ann: shared', 'bob: extra']);
    calls.begun[0].end();
    await turnsPass();
    expect(calls.where().slice(3)).toEqual(['ann: shared']);
    calls.begun.forEach(({ end }) => end());
    await Promise.all(asked);
  });

  it('are one more for one owner and one call at a time', async () => {
    const calls = createCalls(HelmPlaces.create({ concurrency: 1 }));
    const asked = ['ann', 'bob', 'bob', 'eve'].map(calls.ask);
    await turnsPass();
    expect(calls.where()).toEqual(['ann: shared', 'bob: extra']);
    calls.begun[1].end();
    await turnsPass();
    asked.push(calls.ask('dan'));
    await turnsPass();
    expect(calls.where().slice(2)).toEqual(['dan: extra']);
    for (let next = 0; next < asked.length; next++) {
      calls.begun[next].end();
      await turnsPass();
    }
    await Promise.all(asked);
    expect(calls.where().slice(3)).toEqual(['bob: shared', 'eve: shared']);
  });

  it('are not more than they are for a crowd of one owner', async () => {
    const calls = createCalls(HelmPlaces.create({ concurrency: 2 }));
    const asked = Array.from({ length: 6 }, () => calls.ask('ann'));
    for (let next = 0; next < asked.length; next++) {
      await turnsPass();
      expect(calls.begun.length).toBeLessThanOrEqual(next + 2);
      calls.begun[next].end();
    }
    await Promise.all(asked);
    expect(calls.where()).toEqual(asked.map(() => 'ann: shared'));
  });

  it('are there again for an owner whose call has failed', async () => {
    const places = HelmPlaces.create({ concurrency: 1 });
    const calls = createCalls(places);
    const crowd = calls.ask('ann');
    const failing = places.add(
      async () => {
        throw new Error('exit 1');
      },
      { owner: 'bob' },
    );
    await expect(failing).rejects.toThrow('exit 1');
    const again = calls.ask('bob');
    await turnsPass();
    expect(calls.where()).toEqual(['ann: shared', 'bob: extra']);
    calls.begun.forEach(({ end }) => end());
    await Promise.all([crowd, again]);
    await places.onIdle();
  });
});
