// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { act } from '@testing-library/react';

/** Stops the clock for the tests of a block; returns what lets time pass, in milliseconds. */
export function stopTheClock(): (milliseconds: number) => Promise<void> {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  return milliseconds =>
    act(async () => {
      await jest.advanceTimersByTimeAsync(milliseconds);
    });
}
