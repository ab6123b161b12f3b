// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeStoresApi } from '../../__testUtils__/FakeStoresApi';
import { renderStores } from '../../__testUtils__/renderStores';
import { VisitStrip } from './VisitStrip';

const zeros = () => Array<number>(24).fill(0);
const visits = (changes: { ok?: object; failed?: object }) => ({
  from: '2026-11-20T13:00:00.000Z',
  ok: Object.assign(zeros(), changes.ok),
  failed: Object.assign(zeros(), changes.failed),
  milliseconds: Array<number>(24).fill(80),
});
const show = (element: JSX.Element) =>
  renderStores(element, { api: new FakeStoresApi() });

describe('VisitStrip', () => {
  it('says in words how many hours were bad', async () => {
    show(
      <VisitStrip visits={visits({ ok: { 3: 60 }, failed: { 3: 1, 9: 2 } })} />,
    );
    expect(
      await screen.findByRole('img', {
        name: 'Last 24 hours: 2 hours with failed visits, 80 ms on average',
      }),
    ).toBeInTheDocument();
  });

  it('shows each state by another height, not by its colour alone', async () => {
    show(
      <VisitStrip
        visits={visits({ ok: { 0: 60, 1: 60 }, failed: { 1: 1, 2: 60 } })}
      />,
    );
    const strip = await screen.findByRole('img');
    const heights = [...strip.querySelectorAll('rect')]
      .slice(0, 4)
      .map(bar => bar.getAttribute('height'));
    expect(new Set(heights).size).toBe(4);
    expect(strip.querySelectorAll('rect')).toHaveLength(24);
  });

  it('tells of an hour when one points at it', async () => {
    show(
      <VisitStrip wide visits={visits({ ok: { 0: 58 }, failed: { 0: 2 } })} />,
    );
    const strip = await screen.findByRole('img');
    await userEvent.hover(strip.querySelector('g')!);
    expect(
      await screen.findByText(/\d\d:00–\d\d:00: 2 of 60 visits failed/),
    ).toBeInTheDocument();
  });

  it('does not call a shop well that nobody visited', async () => {
    show(<VisitStrip visits={undefined} />);
    expect(
      await screen.findByRole('img', {
        name: 'Not visited in the last 24 hours',
      }),
    ).toHaveTextContent('–');
  });
});
