// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeStoresApi, refusal } from '../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../__testUtils__/makeStore';
import { OnStorePage, renderStores } from '../../__testUtils__/renderStores';
import { DangerCard } from '../entity/danger/DangerCard';

describe('deleting a store', () => {
  const open = async (api: FakeStoresApi) => {
    renderStores(
      <OnStorePage id="a1">
        <DangerCard />
      </OnStorePage>,
      { api },
    );
    const button = await screen.findByRole('button', {
      name: 'Delete this shop…',
    });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
  };

  it('deletes only once the name has been typed, and then says that it is under way', async () => {
    const api = new FakeStoresApi();
    api.stores = [makeStore()];
    await open(api);

    const submit = screen.getByRole('button', { name: 'Delete this shop' });
    const field = screen.getByLabelText('Type coffee-shop to confirm');
    expect(submit).toBeDisabled();
    await userEvent.type(field, 'coffee{Enter}');
    expect(submit).toBeDisabled();
    expect(api.deleteStore).not.toHaveBeenCalled();

    await userEvent.clear(field);
    await userEvent.type(field, 'coffee-shop');
    expect(submit).toBeEnabled();
    await userEvent.click(submit);

    expect(
      await screen.findByText(/The shop is being deleted/),
    ).toBeInTheDocument();
    expect(api.deleteStore).toHaveBeenCalledTimes(1);
    expect(api.deleteStore).toHaveBeenCalledWith('a1');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('stays open with the reason when the server refuses', async () => {
    const api = new FakeStoresApi();
    api.stores = [makeStore()];
    api.deleteStore.mockRejectedValue(
      await refusal(409, 'ConflictError', 'An upgrade is under way'),
    );
    await open(api);

    await userEvent.type(
      screen.getByLabelText('Type coffee-shop to confirm'),
      'coffee-shop{Enter}',
    );

    expect(
      await screen.findByText(/The shop was not deleted/),
    ).toBeInTheDocument();
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });
});
