// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { Gathering } from './Gathering';

describe('Gathering', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const create = (longestMs: number) => {
    const onDue = jest.fn();
    const gathering = Gathering.create({ quietMs: 50, longestMs, onDue });
    /** One every so many milliseconds, for so long. */
    const crowd = (everyMs: number, forMs: number) => {
      for (let passed = 0; passed < forMs; passed += everyMs) {
        gathering.add();
        jest.advanceTimersByTime(everyMs);
      }
    };
    return { gathering, onDue, crowd };
  };

  it('makes one of a crowd, when nothing more has come for a while', () => {
    const { gathering, onDue, crowd } = create(2_000);
    crowd(40, 1_000);
    expect(onDue).not.toHaveBeenCalled();
    expect(gathering.waiting).toBe(true);
    jest.advanceTimersByTime(50);
    expect(onDue).toHaveBeenCalledTimes(1);
    expect(gathering.waiting).toBe(false);
  });

  it('keeps the first waiting no longer than it may, and begins again with the next', () => {
    const { onDue, crowd } = create(2_000);
    crowd(40, 2_000);
    expect(onDue).toHaveBeenCalledTimes(1);
    crowd(40, 2_000);
    expect(onDue).toHaveBeenCalledTimes(2);
  });

  it('lets a single one through soon', () => {
    const { gathering, onDue } = create(2_000);
    gathering.add();
    jest.advanceTimersByTime(50);
    expect(onDue).toHaveBeenCalledTimes(1);
  });

  it('says nothing any more once it is stopped', () => {
    const { gathering, onDue } = create(2_000);
    gathering.add();
    gathering.stop();
    expect(gathering.waiting).toBe(false);
    jest.advanceTimersByTime(5_000);
    expect(onDue).not.toHaveBeenCalled();
  });
});
