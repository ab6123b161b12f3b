// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { act, screen } from '@testing-library/react';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { FakeStoresApi } from '../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../__testUtils__/makeStore';
import { OnStorePage, renderStores } from '../../__testUtils__/renderStores';
import { LegacyStoreOverview } from '../../legacy/LegacyStoreOverview';

describe('StoreOverviewLayout', () => {
  it('follows the store once for all cards, and says so when it is gone', async () => {
    const api = new FakeStoresApi();
    const signals = new FakeSignals();
    api.stores = [makeStore()];
    renderStores(
      <OnStorePage id="a1">
        <LegacyStoreOverview />
      </OnStorePage>,
      { api, signals },
    );

    expect(await screen.findByText('Your shop is open')).toBeInTheDocument();
    expect(screen.getByText('store-a1')).toBeInTheDocument();
    expect(api.getStore).toHaveBeenCalledTimes(1);

    api.stores = [];
    act(() => signals.send({ storeId: 'a1', change: 'deleted' }));

    expect(
      await screen.findByText('This shop was deleted'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All stores' })).toHaveAttribute(
      'href',
      '/stores',
    );
    expect(screen.queryByText('store-a1')).not.toBeInTheDocument();
  });
});
