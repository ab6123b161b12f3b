// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSignals } from '../../../__testUtils__/FakeSignals';
import { FakeStoresApi } from '../../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../../__testUtils__/makeStore';
import { OnStorePage, renderStores } from '../../../__testUtils__/renderStores';
import { StatusCard } from './StatusCard';

const card = (
  <OnStorePage id="a1">
    <StatusCard />
  </OnStorePage>
);
const provisioning = makeStore({
  phase: 'Provisioning',
  message: 'Starting the shop',
  secondsLeft: 12,
  readyAt: undefined,
  steps: [
    {
      id: 'release',
      title: 'Installing the shop',
      state: 'done',
      startedAt: '2026-11-21T10:00:00.000Z',
      finishedAt: '2026-11-21T10:00:04.100Z',
    },
    {
      id: 'workloads',
      title: 'Starting the shop',
      state: 'active',
      message: 'Waiting for the database',
      startedAt: new Date().toISOString(),
      expectedSeconds: 25,
    },
    {
      id: 'shop',
      title: 'Trying a purchase',
      state: 'pending',
      expectedSeconds: 3,
    },
  ],
});

describe('StatusCard', () => {
  it('walks through the steps with what they took and what they wait for, live', async () => {
    const api = new FakeStoresApi();
    const signals = new FakeSignals();
    api.stores = [provisioning];
    renderStores(card, { api, signals });

    expect(
      await screen.findByText('Your shop is being prepared'),
    ).toBeInTheDocument();
    expect(screen.getByText(/about \d+ s left/)).toBeInTheDocument();
    const [done, active, pending] = within(
      screen.getByRole('list', { name: 'Steps' }),
    ).getAllByRole('listitem');
    expect(within(done).getByTitle('done')).toBeInTheDocument();
    expect(done).toHaveTextContent('4.1 s');
    expect(active).toHaveAttribute('aria-current', 'step');
    expect(active).toHaveTextContent('Waiting for the database');
    expect(active).toHaveTextContent('usually 25 s');
    expect(within(pending).getByTitle('not begun')).toBeInTheDocument();

    api.stores = [makeStore()];
    act(() => signals.send({ storeId: 'other', change: 'updated' }));
    expect(api.getStore).toHaveBeenCalledTimes(1);
    act(() => signals.send({ storeId: 'a1', change: 'updated' }));
    expect(await screen.findByText('Your shop is open')).toBeInTheDocument();
  });

  it('shows what cannot be tried as neither done nor under way', async () => {
    const api = new FakeStoresApi();
    api.stores = [
      makeStore({
        phase: 'Provisioning',
        steps: [
          {
            id: 'shop',
            title: 'Trying a purchase',
            state: 'skipped',
            message: 'Nothing runs here.',
          },
        ],
      }),
    ];
    renderStores(card, { api });
    const step = await screen.findByRole('listitem');
    expect(within(step).getByTitle('not tried')).toBeInTheDocument();
    expect(step).not.toHaveAttribute('aria-current');
    expect(step).toHaveTextContent('Nothing runs here.');
  });

  it('says why a store failed, what shows it and what to do, and tries again', async () => {
    const api = new FakeStoresApi();
    api.stores = [
      makeStore({
        phase: 'Failed',
        failure: {
          reason: 'ImagePullFailed',
          title: 'The software could not be fetched',
          message: 'The image medusa:9 cannot be pulled.',
          remedy: 'Make the image available.',
          retryable: true,
          evidence: [
            { kind: 'event', name: 'Pod/x', text: 'Failed to pull image' },
          ],
        },
      }),
    ];
    renderStores(card, { api });

    expect(
      await screen.findByText('The software could not be fetched'),
    ).toBeInTheDocument();
    expect(screen.getByText('Make the image available.')).toBeInTheDocument();
    // Evidence is there for whoever unfolds it.
    expect(
      screen.getByText('Failed to pull image').closest('details'),
    ).not.toHaveAttribute('open');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(api.retryStore).toHaveBeenCalledWith('a1');
    expect(api.getStore.mock.calls.length).toBeGreaterThan(1);
  });

  it('says that the operator has to act, and what there is to do', async () => {
    const api = new FakeStoresApi();
    api.stores = [
      {
        ...provisioning,
        secondsLeft: undefined,
        reason: 'HelmMissing',
        message: 'Helm cannot be used. An operator has to install it.',
      },
    ];
    renderStores(card, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Waiting for the operator of this portalHelm cannot be used. An operator has to install it.',
    );
  });

  it('says where in line for room a store stands', async () => {
    const api = new FakeStoresApi();
    api.stores = [
      makeStore({
        phase: 'Pending',
        reason: 'WaitingForCapacity',
        message: 'Waiting for capacity.',
        line: { position: 2, length: 5 },
      }),
    ];
    renderStores(card, { api });
    expect(
      await screen.findByText(
        'number 2 of 5 in line for room · Waiting for capacity.',
      ),
    ).toBeInTheDocument();
  });

  it('offers nothing that the person may not do', async () => {
    const api = new FakeStoresApi();
    api.stores = [
      makeStore({
        phase: 'Failed',
        failure: {
          reason: 'TimedOut',
          title: 'It took too long',
          message: '',
          remedy: '',
          retryable: true,
          evidence: [],
        },
      }),
    ];
    renderStores(card, {
      api,
      denied: ['stores.store.update', 'stores.store.delete'],
    });
    expect(await screen.findByText('It took too long')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
