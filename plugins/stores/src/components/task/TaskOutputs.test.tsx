// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { act, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { FakeStoresApi } from '../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../__testUtils__/makeStore';
import { renderStores } from '../../__testUtils__/renderStores';
import { stopTheClock } from '../../__testUtils__/stopTheClock';
import { TaskOutputs } from './TaskOutputs';

const ORDERED = '2026-11-21T10:00:00.000Z';
const aTask = {
  createdAt: ORDERED,
  status: 'processing',
  spec: { parameters: { name: 'coffee-shop' } },
};

/** The page of the task that was given this name, with what the task has given out. */
function renderTask(options: {
  api: FakeStoresApi;
  signals?: FakeSignals;
  getTask?: () => Promise<object>;
  output?: Parameters<typeof TaskOutputs>[0]['output'];
}) {
  const { output, getTask = async () => aTask, ...rest } = options;
  renderStores(
    <Routes>
      <Route
        path="/create/tasks/:taskId"
        element={<TaskOutputs output={output} />}
      />
    </Routes>,
    {
      ...rest,
      at: '/create/tasks/t1',
      apis: [[scaffolderApiRef, { getTask }]],
    },
  );
}

describe('TaskOutputs', () => {
  it('follows the store that the task makes, and opens the shop at the end', async () => {
    const api = new FakeStoresApi();
    const signals = new FakeSignals();
    const preparing = makeStore({
      phase: 'Provisioning',
      readyAt: undefined,
      steps: [
        { id: 'release', title: 'Installing the shop', state: 'active' },
        { id: 'shop', title: 'Trying a purchase', state: 'pending' },
      ],
    });
    api.stores = [preparing];
    renderTask({ api, signals });

    expect(
      await screen.findByText('Your shop is being prepared'),
    ).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Steps' })).toHaveTextContent(
      'Installing the shop',
    );
    expect(screen.queryByRole('link', { name: /Open your shop/ })).toBeNull();

    api.stores = [makeStore()];
    act(() => signals.send({ storeId: 'a1', change: 'updated' }));
    expect(
      await screen.findByRole('link', { name: /Open your shop/ }),
    ).toHaveAttribute('href', 'http://coffee-shop.localhost:8080');
    expect(
      screen.getByRole('link', { name: 'Your shop in the portal' }),
    ).toHaveAttribute('href', '/catalog/default/component/store-a1');
  });

  it('says why the shop could not be prepared', async () => {
    const api = new FakeStoresApi();
    api.stores = [
      makeStore({
        phase: 'Failed',
        readyAt: undefined,
        failure: {
          reason: 'ImagePullFailed',
          title: 'The software could not be fetched',
          message: 'No such image.',
          remedy: 'Ask an operator.',
          retryable: true,
          evidence: [],
        },
      }),
    ];
    renderTask({ api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The software could not be fetchedNo such image. Ask an operator.',
    );
  });

  it('is not mistaken by an earlier store of the same name, and leaves other outputs as they are', async () => {
    const api = new FakeStoresApi();
    api.stores = [makeStore({ createdAt: '2026-11-20T10:00:00.000Z' })];
    renderTask({
      api,
      output: { links: [{ title: 'The handbook', url: 'http://handbook' }] },
    });
    expect(await screen.findByText('The handbook')).toBeInTheDocument();
    expect(screen.queryByText('Your shop is open')).not.toBeInTheDocument();
  });

  it('keeps to the store that it made when somebody makes another of its name', async () => {
    const api = new FakeStoresApi();
    const made = makeStore({ phase: 'Deleted', readyAt: undefined });
    const later = makeStore({
      id: 'b2',
      createdAt: '2026-11-22T10:00:00.000Z',
    });
    api.stores = [later, made];
    renderTask({ api });
    expect(
      await screen.findByRole('link', { name: 'Your shop in the portal' }),
    ).toHaveAttribute('href', '/catalog/default/component/store-a1');
  });

  describe('without signals', () => {
    const pass = stopTheClock();

    it('follows the store all the same', async () => {
      const api = new FakeStoresApi();
      api.stores = [makeStore({ phase: 'Provisioning', readyAt: undefined })];
      renderTask({ api });
      await pass(100);
      expect(
        screen.getByText('Your shop is being prepared'),
      ).toBeInTheDocument();
      api.stores = [makeStore()];
      await pass(3_000);
      expect(
        screen.getByRole('link', { name: /Open your shop/ }),
      ).toBeInTheDocument();
    });

    it('asks again where the portal did not answer', async () => {
      const api = new FakeStoresApi();
      api.stores = [makeStore()];
      const getTask = jest
        .fn(async () => aTask)
        .mockRejectedValueOnce(new Error('away'));
      renderTask({ api, getTask });
      await pass(6_000);
      expect(
        screen.getByRole('link', { name: /Open your shop/ }),
      ).toBeInTheDocument();
    });

    it('looks no further for the store of a task that ended without one', async () => {
      const api = new FakeStoresApi();
      const getTask = jest.fn(async () => ({ ...aTask, status: 'failed' }));
      renderTask({ api, getTask });
      await pass(600_000);
      expect(getTask).toHaveBeenCalledTimes(1);
    });
  });
});
