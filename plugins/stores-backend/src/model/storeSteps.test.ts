// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { StoreCondition } from '@storekeeper/backstage-plugin-stores-common';
import { newStore } from '../reconciler/__testUtils__/newStore';
import { UP_STEPS } from './stepDefinitions';
import { StoreRecord } from './StoreRecord';
import { secondsLeft, storeSteps } from './storeSteps';

const time = (second: number) =>
  new Date(Date.UTC(2026, 10, 21, 12, 0, second)).toISOString();
const condition = (
  type: string,
  status: StoreCondition['status'] = 'True',
): StoreCondition => ({
  type,
  status,
  reason: 'Any',
  message: 'Waiting for the database.',
  since: time(0),
});
const record = (changes: Partial<StoreRecord>): StoreRecord => {
  const { wish, observation } = newStore({ id: 'a' });
  return { ...wish, ...observation, updatedAt: new Date(), ...changes };
};
const states = (changes: Partial<StoreRecord>) =>
  storeSteps(record(changes)).map(step => step.state);
const done = { startedAt: time(0), finishedAt: time(1) };
const medians = {
  namespace: 1,
  secrets: 1,
  release: 4,
  workloads: 20,
  shop: 2,
};

const atWorkloads: Partial<StoreRecord> = {
  phase: 'Provisioning',
  conditions: [
    ...UP_STEPS.slice(0, 3).map(step => condition(step.condition)),
    condition('WorkloadsReady', 'False'),
  ],
  steps: {
    namespace: done,
    secrets: done,
    release: done,
    workloads: { startedAt: time(1) },
  },
};

describe('storeSteps', () => {
  it('shows what is done, what is at work and what is to come', () => {
    expect(states({})).toEqual(Array(5).fill('pending'));
    expect(states(atWorkloads)).toEqual([
      'done',
      'done',
      'done',
      'active',
      'pending',
    ]);
    expect(storeSteps(record(atWorkloads), medians)[3]).toEqual({
      id: 'workloads',
      title: 'Starting the shop',
      state: 'active',
      message: 'Waiting for the database.',
      startedAt: time(1),
      finishedAt: undefined,
      expectedSeconds: 20,
    });
  });

  it('shows where it failed', () => {
    const failure = {
      reason: 'CrashLoop',
      title: '',
      message: '',
      remedy: '',
      retryable: true,
      evidence: [],
    };
    expect(states({ ...atWorkloads, failure })).toEqual([
      'done',
      'done',
      'done',
      'failed',
      'pending',
    ]);
  });

  it('begins anew with a change, and knows what broke afterwards', () => {
    const conditions = UP_STEPS.map(step => condition(step.condition));
    const ready = { generation: 2, observedGeneration: 2, conditions };
    expect(states(ready)).toEqual(Array(5).fill('done'));
    expect(states({ ...ready, generation: 3 })[0]).not.toBe('done');
    const broken = [...conditions.slice(0, 4), condition('ShopReady', 'False')];
    expect(states({ ...ready, conditions: broken })[4]).toBe('active');
  });

  it('leaves out what cannot be tried, once all else is there', () => {
    const conditions = UP_STEPS.map(step => condition(step.condition));
    const unknown = [
      ...conditions.slice(0, 4),
      condition('ShopReady', 'Unknown'),
    ];
    const simulated = {
      generation: 2,
      observedGeneration: 2,
      conditions: unknown,
    };
    expect(states(simulated)[4]).toBe('skipped');
    expect(states({ ...simulated, generation: 3 })[4]).toBe('pending');
  });

  it('shows the way down for what shall be gone', () => {
    const steps = storeSteps(
      record({
        presence: 'absent',
        conditions: [condition('ScaledDown')],
        steps: { 'scale-down': done, uninstall: { startedAt: time(2) } },
      }),
    );
    expect(steps.map(step => [step.id, step.state])).toEqual([
      ['scale-down', 'done'],
      ['uninstall', 'active'],
      ['namespace-gone', 'pending'],
      ['sweep', 'pending'],
    ]);
  });
});

describe('secondsLeft', () => {
  const now = (second: number) => new Date(time(second));

  it('adds up what is to come, and never falls below what is certainly left', () => {
    expect(secondsLeft(record(atWorkloads), medians, now(6))).toBe(17);
    expect(secondsLeft(record(atWorkloads), medians, now(59))).toBe(3);
  });

  it('says nothing where nothing was learned or nothing moves', () => {
    const { shop, ...unlearned } = medians;
    expect(secondsLeft(record(atWorkloads), unlearned, now(6))).toBeUndefined();
    const ready = record({ ...atWorkloads, phase: 'Ready' });
    expect(secondsLeft(ready, medians, now(6))).toBeUndefined();
    const stuck = record({ ...atWorkloads, reason: 'HelmMissing' });
    expect(secondsLeft(stuck, medians, now(6))).toBeUndefined();
  });
});
