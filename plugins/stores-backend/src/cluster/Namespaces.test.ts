// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { KubeClient } from './KubeClient';
import { ownLabels } from './labels';
import { Namespaces } from './Namespaces';

const STORE = { id: 'abc', namespace: 'store-abc', namespaceUid: 'uid-1' };

/** The namespaces of a cluster that has one, and what is asked of it. */
function namespacesOf(metadata: object) {
  const asked: string[] = [];
  const call = async (what: string) => {
    asked.push(what);
    return { metadata: { name: 'store-abc', ...metadata } };
  };
  const client = { find: call, call } as unknown as KubeClient;
  return { asked, namespaces: Namespaces.create({ client }) };
}

describe('Namespaces', () => {
  it("knows a store's namespace by the UID that was noted, and puts back labels that were taken off", async () => {
    const { asked, namespaces } = namespacesOf({ uid: 'uid-1', labels: {} });
    expect(await namespaces.read(STORE)).toEqual({
      state: 'ours',
      uid: 'uid-1',
    });
    expect(await namespaces.ensure(STORE)).toMatchObject({ state: 'ours' });
    expect(asked).toContain('label namespace store-abc');
  });

  it('takes another one of the same name for foreign, whatever its labels say', async () => {
    const { namespaces } = namespacesOf({
      uid: 'uid-2',
      labels: ownLabels('abc'),
    });
    expect(await namespaces.read(STORE)).toMatchObject({ state: 'foreign' });
  });

  it('goes by the labels while no UID is noted', async () => {
    const unnoted = { ...STORE, namespaceUid: undefined };
    const own = namespacesOf({ uid: 'uid-1', labels: ownLabels('abc') });
    expect(await own.namespaces.read(unnoted)).toMatchObject({
      state: 'ours',
    });
    const other = namespacesOf({ uid: 'uid-1', labels: ownLabels('xyz') });
    expect(await other.namespaces.read(unnoted)).toMatchObject({
      state: 'foreign',
    });
  });
});
