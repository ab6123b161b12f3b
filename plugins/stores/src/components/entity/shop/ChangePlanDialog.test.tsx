// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSignals } from '../../../__testUtils__/FakeSignals';
import { FakeStoresApi, refusal } from '../../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../../__testUtils__/makeStore';
import { OnStorePage, renderStores } from '../../../__testUtils__/renderStores';
import { ShopCard } from './ShopCard';

describe('changing the plan', () => {
  let api: FakeStoresApi;
  let signals: FakeSignals;

  beforeEach(() => {
    api = new FakeStoresApi();
    signals = new FakeSignals();
    api.stores = [makeStore({ plan: 'basic', replicas: 1, generation: 1 })];
  });

  const open = async () => {
    renderStores(
      <OnStorePage id="a1">
        <ShopCard />
      </OnStorePage>,
      { api, signals },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change plan' }),
    );
    await screen.findByRole('radio', { name: /Standard/ });
  };
  const submit = () => screen.getByRole('button', { name: 'Change plan' });

  it('sends what was chosen, with the version that it was chosen by', async () => {
    await open();
    expect(submit()).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: /Standard/ }));
    await userEvent.click(submit());
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.updateStore).toHaveBeenCalledWith(
      'a1',
      { plan: 'standard', replicas: 1 },
      { etag: '"1"' },
    );
  });

  it('overwrites nothing that changed under the open dialog, and begins anew', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: /Standard/ }));
    api.stores = [makeStore({ plan: 'basic', replicas: 3, generation: 2 })];
    act(() => signals.send({ storeId: 'a1', change: 'updated' }));
    await waitFor(() => expect(api.getStore).toHaveBeenCalledTimes(2));
    api.updateStore.mockRejectedValueOnce(
      await refusal(412, 'PreconditionFailedError', 'Changed meanwhile'),
    );
    await userEvent.click(submit());
    expect(
      await screen.findByText(/Somebody else has changed this store meanwhile/),
    ).toBeInTheDocument();
    expect(api.updateStore).toHaveBeenLastCalledWith('a1', expect.anything(), {
      etag: '"1"',
    });
    expect(screen.getByLabelText('Replicas')).toHaveValue(3);
    expect(screen.getByRole('radio', { name: /Basic/ })).toBeChecked();
    expect(submit()).toBeDisabled();

    await userEvent.click(screen.getByRole('radio', { name: /Standard/ }));
    await userEvent.click(submit());
    await waitFor(() =>
      expect(api.updateStore).toHaveBeenLastCalledWith(
        'a1',
        { plan: 'standard', replicas: 1 },
        { etag: '"2"' },
      ),
    );
  });

  it.each([
    ['has failed for want of memory', 'Failed', true],
    ['is being made', 'Provisioning', true],
    ['is on its way out', 'Deleting', false],
  ] as const)('of a shop that %s', async (_, phase, offered) => {
    api.stores = [makeStore({ phase, readyAt: undefined })];
    renderStores(
      <OnStorePage id="a1">
        <ShopCard />
      </OnStorePage>,
      { api },
    );
    await screen.findByText('store-a1');
    await waitFor(() =>
      expect(
        screen.queryAllByRole('button', { name: 'Change plan' }),
      ).toHaveLength(offered ? 1 : 0),
    );
  });
});
