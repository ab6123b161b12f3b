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

  it('calls nothing ready that is simulated', async () => {
    const api = new FakeStoresApi();
    api.stores = [makeStore({ phase: 'Simulated', simulated: true })];
    renderStores(
      <OnStorePage id="a1">
        <LegacyStoreOverview />
      </OnStorePage>,
      { api },
    );

    expect(
      await screen.findByText('Simulated: nothing runs here'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/nobody can say how the shop would be/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/\d of \d ready/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Open shop' })).toBeDisabled();
    // Not even asked, as simulated pods would say that they are ready.
    expect(api.getHealth).not.toHaveBeenCalled();
  });
});
