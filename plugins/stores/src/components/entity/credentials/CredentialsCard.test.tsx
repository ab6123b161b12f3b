// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeStoresApi } from '../../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../../__testUtils__/makeStore';
import { OnStorePage, renderStores } from '../../../__testUtils__/renderStores';
import { CredentialsCard } from './CredentialsCard';
import { SECRET_LIFETIME } from './useShortLivedSecret';

const card = (
  <OnStorePage id="a1">
    <CredentialsCard />
  </OnStorePage>
);

/** Everything that the page shows or keeps. */
const everything = () =>
  [
    document.documentElement.outerHTML,
    window.location.href,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
  ].join();

describe('CredentialsCard', () => {
  let api: FakeStoresApi;

  beforeEach(() => {
    api = new FakeStoresApi();
    api.stores = [makeStore()];
  });
  afterEach(() => jest.useRealTimers());

  it('fetches a password only after the record was announced, and drops it after a minute', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    renderStores(card, { api });

    expect(await screen.findByText('ada@example.com')).toBeInTheDocument();
    const reveal = screen.getByRole('button', { name: 'Reveal' });
    await waitFor(() => expect(reveal).toBeEnabled());
    await user.click(reveal);
    expect(screen.getByText(/This is recorded with your name/)).toBeVisible();
    expect(api.revealCredential).not.toHaveBeenCalled();
    expect(everything()).not.toContain(api.password);

    const dialog = screen.getByRole('dialog');
    await user.click(
      Array.from(dialog.querySelectorAll('button')).find(
        button => button.textContent === 'Reveal',
      )!,
    );
    expect(await screen.findByText(api.password)).toBeInTheDocument();
    expect(api.revealCredential).toHaveBeenCalledTimes(1);

    act(() => {
      jest.advanceTimersByTime(SECRET_LIFETIME);
    });
    expect(everything()).not.toContain(api.password);
  });

  it('copies a password without showing it', async () => {
    const user = userEvent.setup();
    const written = jest.spyOn(navigator.clipboard, 'writeText');
    renderStores(card, { api });

    const copy = await screen.findByRole('button', { name: 'Copy password' });
    await waitFor(() => expect(copy).toBeEnabled());
    await user.click(copy);
    await user.click(
      screen.getAllByRole('button', { name: 'Copy password' }).at(-1)!,
    );

    await waitFor(() => expect(written).toHaveBeenCalledWith(api.password));
    expect(
      await screen.findByRole('button', { name: 'Copied' }),
    ).toBeInTheDocument();
    expect(everything()).not.toContain(api.password);
  });

  it('does not offer a reveal to those who may not', async () => {
    renderStores(card, { api, denied: ['stores.credential.reveal'] });
    expect(await screen.findByText(/You may not do this/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Reveal' })).toBeDisabled();
  });
});
