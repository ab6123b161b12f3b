// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Activity } from '@storekeeper/backstage-plugin-stores-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeStoresApi } from '../../../__testUtils__/FakeStoresApi';
import { makeStore } from '../../../__testUtils__/makeStore';
import { OnStorePage, renderStores } from '../../../__testUtils__/renderStores';
import { ActivityTab } from './ActivityTab';

const entry = (id: string, title: string): Activity => ({
  id,
  at: '2026-11-21T10:00:00.000Z',
  type: 'wish',
  level: 'info',
  title,
});

const PAGES: Record<string, { items: Activity[]; nextCursor?: string }> = {
  first: { items: [entry('9', 'Plan changed')], nextCursor: 'older' },
  older: { items: [entry('8', 'Tried again')], nextCursor: 'oldest' },
  oldest: { items: [entry('7', 'Created')] },
};

function openTab(at: string, api = new FakeStoresApi()) {
  api.stores = [makeStore()];
  api.listActivity.mockImplementation(
    async (_id, options) => PAGES[options?.cursor ?? 'first'],
  );
  renderStores(
    <OnStorePage id="a1">
      <ActivityTab />
    </OnStorePage>,
    { api, at },
  );
}

describe('ActivityTab', () => {
  const scrollIntoView = jest.fn();

  beforeEach(() => {
    scrollIntoView.mockClear();
    Object.assign(Element.prototype, { scrollIntoView });
  });

  it('goes back in time as it is asked to', async () => {
    openTab('/stores');
    expect(await screen.findByText('Plan changed')).toBeInTheDocument();
    expect(screen.queryByText('Tried again')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /older|more/i }));
    expect(await screen.findByText('Tried again')).toBeInTheDocument();
    expect(scrollIntoView).not.toHaveBeenCalled();
  });

  it('shows the entry that a link names, however old it is', async () => {
    openTab('/stores#activity-7');
    const wanted = await screen.findByText('Created');
    expect(wanted.closest('li')).toHaveAttribute('aria-current', 'true');
    expect(scrollIntoView).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Plan changed').closest('li')).not.toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('shows what the cluster said when it was asked for what is left', async () => {
    const api = new FakeStoresApi();
    openTab('/', api);
    api.listActivity.mockResolvedValue({
      items: [{ ...entry('6', 'Nothing is left'), data: { step: 'sweep' } }],
    });
    api.getCleanupReport.mockResolvedValue({
      storeId: 'a1',
      name: 'coffee',
      cluster: 'local',
      namespace: 'store-a1',
      state: 'clean',
      startedAt: '2026-11-21T10:00:00.000Z',
      checkedAt: '2026-11-21T10:00:02.000Z',
      looks: 2,
      checks: [
        {
          kind: 'DNSEndpoint',
          apiVersion: 'externaldns.k8s.io',
          how: 'label',
          outcome: 'not-applicable',
          milliseconds: 0,
          message: 'There is none.',
        },
      ],
      leftovers: [
        {
          kind: 'PersistentVolume',
          apiVersion: 'v1',
          name: 'pvc-1',
          tie: 'claim',
          retained: false,
          seenAt: '2026-11-21T10:00:00.000Z',
          goneAt: '2026-11-21T10:00:02.000Z',
        },
      ],
    });
    await userEvent.click(await screen.findByText('Clean-up report'));
    expect(screen.getByText(/Asked 2 times/)).toHaveTextContent(
      'Nothing is left in the cluster.',
    );
    expect(screen.getByText('PersistentVolume pvc-1: gone')).toBeVisible();
    expect(
      screen.getByText('not applicable (There is none.)'),
    ).toBeInTheDocument();
  });
});
