// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { act, renderHook, waitFor } from '@testing-library/react';
import { refusal } from '../__testUtils__/FakeStoresApi';
import { stopTheClock } from '../__testUtils__/stopTheClock';
import { useLiveQuery } from './useLiveQuery';

/** A load that the test answers by hand. */
function controlledLoad() {
  const calls: {
    signal: AbortSignal;
    answer(value: string): void;
    refuse(error: Error): void;
  }[] = [];
  const load = (signal: AbortSignal) =>
    new Promise<string>((answer, refuse) => {
      calls.push({ signal, answer, refuse });
    });
  return { calls, load };
}

describe('useLiveQuery', () => {
  it('asks once more for everything that happened during a request', async () => {
    const { calls, load } = controlledLoad();
    const { result } = renderHook(() => useLiveQuery({ key: 'a', load }));
    act(() => {
      result.current.refresh();
      result.current.refresh();
      result.current.refresh();
    });
    expect(calls).toHaveLength(1);

    await act(async () => calls[0].answer('old'));
    expect(result.current.value).toBe('old');
    expect(calls).toHaveLength(2);
    await act(async () => calls[1].answer('new'));
    expect(result.current.value).toBe('new');
    expect(calls).toHaveLength(2);
  });

  it('keeps the last value through a failure, and forgets it with another key', async () => {
    const { calls, load } = controlledLoad();
    const { result, rerender } = renderHook(
      ({ key }) => useLiveQuery({ key, load }),
      { initialProps: { key: 'a' } },
    );
    expect(result.current.loading).toBe(true);
    await act(async () => calls[0].answer('value'));
    act(() => result.current.refresh());
    await act(async () => calls[1].refuse(new Error('away')));
    expect(result.current).toMatchObject({
      value: 'value',
      loading: false,
      error: expect.objectContaining({ message: 'away' }),
    });

    rerender({ key: 'b' });
    expect(result.current).toMatchObject({ value: undefined, loading: true });
  });

  it('aborts what is under way when one leaves, and shows nothing of it', async () => {
    const { calls, load } = controlledLoad();
    const { result, rerender, unmount } = renderHook(
      ({ key }) => useLiveQuery({ key, load }),
      { initialProps: { key: 'a' } },
    );
    rerender({ key: 'b' });
    expect(calls[0].signal.aborted).toBe(true);
    await act(async () => calls[0].answer('of a'));
    expect(result.current.value).toBeUndefined();
    await act(async () => calls[1].answer('of b'));
    expect(result.current.value).toBe('of b');

    unmount();
    expect(calls[1].signal.aborted).toBe(true);
  });

  it('polls as long as the value says so', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('moving')
      .mockResolvedValueOnce('moving')
      .mockResolvedValue('at rest');
    const { result } = renderHook(() =>
      useLiveQuery({
        key: 'a',
        load,
        pollAfter: value => (value === 'moving' ? 5 : undefined),
      }),
    );
    await waitFor(() => expect(result.current.value).toBe('at rest'));
    expect(load).toHaveBeenCalledTimes(3);
  });

  describe('after a failure', () => {
    const pass = stopTheClock();

    it('asks again soon, also where nothing would be polled', async () => {
      const load = jest
        .fn(async () => 'there')
        .mockRejectedValueOnce(new Error('away'));
      const { result } = renderHook(() => useLiveQuery({ key: 'a', load }));
      await pass(0);
      expect(result.current.error).toBeDefined();
      await pass(5_000);
      expect(result.current).toMatchObject({
        value: 'there',
        error: undefined,
      });
      await pass(600_000);
      expect(load).toHaveBeenCalledTimes(2);
    });

    it('shows nothing any more to somebody who may not see it now', async () => {
      const load = jest
        .fn<Promise<string>, []>()
        .mockResolvedValueOnce('secret')
        .mockRejectedValue(await refusal(403, 'NotAllowedError', 'Not yours'));
      const { result } = renderHook(() => useLiveQuery({ key: 'a', load }));
      await pass(0);
      expect(result.current.value).toBe('secret');
      act(() => result.current.refresh());
      await pass(0);
      expect(result.current.value).toBeUndefined();
      // It will hardly be granted within seconds.
      await pass(30_000);
      expect(load).toHaveBeenCalledTimes(2);
    });
  });
});
