// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSignals } from '../../__testUtils__/FakeSignals';
import { FakeStoresApi, refusal } from '../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../__testUtils__/makeStore';
import { renderStores } from '../../__testUtils__/renderStores';
import { StoresPage, StoresPageFrame } from './StoresPage';

const Frame: StoresPageFrame = props => (
  <main>
    <h1>{props.title}</h1>
    {props.actions}
    {props.children}
  </main>
);
const page = <StoresPage Frame={Frame} template="default/new-store" />;

describe('StoresPage', () => {
  let api: FakeStoresApi;

  beforeEach(() => {
    api = new FakeStoresApi();
    api.stores = [
      makeStore({ id: 'a1', name: 'coffee-shop' }),
      makeStore({ id: 'b2', name: 'roasters', phase: 'Failed' }),
    ];
    // Tables are for wide screens, and this browser has none.
    window.matchMedia = query =>
      ({
        matches: false,
        media: query,
        addListener: () => {},
        removeListener: () => {},
      } as unknown as MediaQueryList);
  });

  it('says how many stores there are and leads to each of them', async () => {
    renderStores(page, { api });

    expect(
      await screen.findByText('2 stores, 1 needs attention'),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /coffee-shop/ });
    expect(
      within(row).getByRole('link', { name: 'coffee-shop' }),
    ).toHaveAttribute('href', '/catalog/default/component/store-a1');
    expect(
      within(row).getByRole('link', { name: /coffee-shop\.localhost/ }),
    ).toHaveAttribute('href', 'http://coffee-shop.localhost:8080');
    expect(within(row).getByText('Ready')).toBeInTheDocument();
    // A shop that never opened is named, not linked.
    expect(screen.getByText('roasters.localhost').tagName).toBe('SPAN');
    expect(await screen.findByText('3 of 5 used')).toBeInTheDocument();
    expect(screen.queryByText(/nothing runs here/)).not.toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'New store' }),
    ).toHaveAttribute('href', '/create/templates/default/new-store');
  });

  it('says that nothing runs where the nodes are simulated', async () => {
    api.stores = [makeStore({ phase: 'Simulated', simulated: true })];
    api.health = { status: 'ok', checks: [], simulatedClusters: ['local'] };
    renderStores(page, { api });
    expect(
      await screen.findByText('Simulated: nothing runs here'),
    ).toBeInTheDocument();
    expect(screen.getByText(/need a real cluster/)).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Simulated/ });
    expect(within(row).queryByText('Ready')).not.toBeInTheDocument();
  });

  it('shows administrators the namespaces that claim to be stores and are none', async () => {
    api.unclaimed = {
      items: [
        {
          cluster: 'local',
          namespace: 'store-lost',
          uid: 'u1',
          storeId: 'lost',
          reason: 'NoSuchStore',
          createdAt: '2026-11-01T10:00:00.000Z',
          firstSeenAt: '2026-11-21T10:00:00.000Z',
        },
      ],
      looks: [],
    };
    renderStores(page, { api });
    expect(
      await screen.findByText('1 namespace claims to be a store and is none'),
    ).toBeInTheDocument();
    expect(screen.getByText('store-lost')).toBeInTheDocument();
    expect(
      screen.getByText('kubectl delete namespace store-lost'),
    ).toBeInTheDocument();
  });

  it('keeps filters and order in the address and leaves them to the server', async () => {
    renderStores(page, { api, at: '/stores?phase=Failed&sort=name&order=asc' });
    await screen.findByText('coffee-shop');
    expect(api.listStores).toHaveBeenLastCalledWith(
      expect.objectContaining({
        phase: ['Failed'],
        sort: 'name',
        order: 'asc',
      }),
      expect.anything(),
    );

    await userEvent.selectOptions(screen.getByLabelText('Owner'), 'My teams');
    await userEvent.click(screen.getByRole('button', { name: 'Plan' }));

    await waitFor(() =>
      expect(api.listStores).toHaveBeenLastCalledWith(
        expect.objectContaining({
          phase: ['Failed'],
          owner: ['group:default/coffee-bar'],
          sort: 'plan',
          order: 'asc',
        }),
        expect.anything(),
      ),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/stores?phase=Failed&sort=plan&order=asc&owner=teams',
    );
  });

  it('names the filter that hides everything, and clears it', async () => {
    renderStores(page, { api, at: '/stores?search=zzz' });

    expect(await screen.findByText('Hidden by: “zzz”.')).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );

    expect(await screen.findByText('coffee-shop')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(/^\/stores$/);
  });

  it('turns pages by cursor and begins anew with another filter', async () => {
    api.listStores.mockImplementation(async (query = {}) => ({
      items: [makeStore({ name: query.cursor ? 'second-page' : 'first-page' })],
      totalItems: 51,
      phases: { Ready: 51 },
      nextCursor: query.cursor ? undefined : 'next',
    }));
    renderStores(page, { api });
    await screen.findByText('first-page');

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('second-page')).toBeInTheDocument();
    expect(screen.getByText('51–51 of 51')).toBeInTheDocument();

    await userEvent.selectOptions(screen.getByLabelText('Status'), 'Ready');
    expect(await screen.findByText('first-page')).toBeInTheDocument();
  });

  it('asks again when a signal says that something has changed', async () => {
    const signals = new FakeSignals();
    renderStores(page, { api, signals });
    await screen.findByText('2 stores, 1 needs attention');

    api.stores = api.stores.slice(0, 1);
    act(() => signals.send({ storeId: 'b2', change: 'deleted' }));

    expect(await screen.findByText('1 store')).toBeInTheDocument();
    expect(screen.queryByText('roasters')).not.toBeInTheDocument();
  });

  it('welcomes whoever has no store yet', async () => {
    api.stores = [];
    renderStores(page, { api });
    expect(await screen.findByText('No stores yet')).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: 'New store' }).length,
    ).toBeGreaterThan(0);
  });

  it('tells a person who may see no stores so', async () => {
    api.listStores.mockRejectedValue(
      await refusal(403, 'NotAllowedError', 'You may not see stores'),
    );
    renderStores(page, { api });
    expect(
      await screen.findByText('You may not see stores'),
    ).toBeInTheDocument();
    expect(screen.queryByText('New store')).not.toBeInTheDocument();
  });

  it('shows what went wrong when the list cannot be had', async () => {
    api.listStores.mockRejectedValue(
      await refusal(500, 'Error', 'The database is away'),
    );
    renderStores(page, { api });
    expect(
      await screen.findByText(/This could not be loaded/),
    ).toBeInTheDocument();
  });

  it('says what the operator has to set where there is no cluster', async () => {
    api.health = {
      status: 'degraded',
      checks: [
        { name: 'clusters', ok: false, message: 'Set stores.clusters.' },
      ],
    };
    renderStores(page, { api });
    expect(await screen.findByText('Set stores.clusters.')).toBeInTheDocument();
    expect(screen.getByText(/operator of this portal/)).toBeInTheDocument();
  });

  it('sends nobody to an operator while the cluster is being made', async () => {
    const message = 'The cluster is being prepared: 7 of 9 packages';
    api.health = {
      status: 'degraded',
      checks: [
        { name: 'cluster', ok: false, reason: 'ClusterPreparing', message },
      ],
    };
    renderStores(page, { api });
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByText(/starts by itself/)).toBeInTheDocument();
    expect(screen.queryByText(/operator/)).not.toBeInTheDocument();
  });

  it.each([
    [
      'nobody has a store left',
      (fake: FakeStoresApi) => {
        fake.quota = {
          ...fake.quota,
          left: 0,
          owners: fake.quota.owners.map(owner => ({ ...owner, left: 0 })),
        };
      },
      [],
      /No store is left in your quota/,
    ],
    [
      'too many were created just now',
      (fake: FakeStoresApi) => {
        fake.quota.creations.left = 0;
      },
      [],
      /You have just created several stores/,
    ],
    [
      'the permission is missing',
      () => {},
      ['stores.store.create'],
      /You may not do this/,
    ],
  ])('refuses a new store with the reason when %s', async (...args) => {
    const [, arrange, denied, reason] = args;
    arrange(api);
    renderStores(page, { api, denied });
    const [note] = await screen.findAllByRole('note', { name: reason });
    expect(within(note).getByRole('button')).toBeDisabled();
    expect(
      screen.queryByRole('link', { name: 'New store' }),
    ).not.toBeInTheDocument();
  });

  it('says that it is out of date while the portal does not answer', async () => {
    const signals = new FakeSignals();
    renderStores(page, { api, signals });
    await screen.findByRole('row', { name: /coffee-shop/ });
    api.listStores.mockRejectedValueOnce(new Error('Failed to fetch'));
    act(() => signals.send({ storeId: 'a1', change: 'updated' }));
    expect(
      await screen.findByText(/this may be out of date/),
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /coffee-shop/ })).toBeVisible();

    act(() => signals.send({ storeId: 'a1', change: 'updated' }));
    await waitFor(() =>
      expect(screen.queryByText(/this may be out of date/)).toBeNull(),
    );
  });

  it('turns one page at a time', async () => {
    const pageOf = (id: string, nextCursor?: string) => ({
      items: [makeStore({ id, name: `shop-${id}` })],
      totalItems: 3,
      phases: { Ready: 3 },
      nextCursor,
    });
    let arrive: (page: ReturnType<typeof pageOf>) => void = () => {};
    api.listStores
      .mockResolvedValueOnce(pageOf('a1', 'to-b2'))
      .mockReturnValueOnce(new Promise(resolve => (arrive = resolve)));
    renderStores(page, { api });
    await screen.findByText('1–1 of 3');
    const next = screen.getByRole('button', { name: 'Next page' });
    await userEvent.click(next);
    // The cursor at hand is still that of the first page.
    expect(next).toBeDisabled();
    expect(screen.queryByText(/of 3$/)).toBeNull();

    await act(async () => arrive(pageOf('b2', 'to-c3')));
    expect(await screen.findByText('51–51 of 3')).toBeInTheDocument();
    expect(next).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Previous page' })).toBeEnabled();
  });

  it('keeps asking for the name of a store to delete when its row has gone elsewhere', async () => {
    const signals = new FakeSignals();
    renderStores(page, { api, signals });
    const row = await screen.findByRole('row', { name: /roasters/ });
    await userEvent.click(within(row).getByRole('button'));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /Delete/ }),
    );
    await userEvent.type(await screen.findByRole('textbox'), 'roast');
    api.stores = [];
    act(() => signals.send({ storeId: 'b2', change: 'updated' }));
    await waitFor(() => expect(api.listStores).toHaveBeenCalledTimes(2));
    expect(
      screen.getByRole('dialog', { name: 'Delete roasters?' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue('roast');
  });
});
