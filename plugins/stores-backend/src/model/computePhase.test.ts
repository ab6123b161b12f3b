// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import {
  StoreCondition,
  StoreFailure,
} from '@storekeeper/backstage-plugin-stores-common';
import fc from 'fast-check';
import { computePhase, PhaseInput } from './computePhase';
import { DOWN_STEPS, SIMULATED_REASON, UP_STEPS } from './stepDefinitions';

const since = '2026-11-21T12:00:00.000Z';
const condition = (
  type: string,
  status: StoreCondition['status'] = 'True',
  reason = 'Reached',
): StoreCondition => ({ type, status, reason, message: `${reason}.`, since });

const failure: StoreFailure = {
  reason: 'CrashLoop',
  title: 'The shop crashes',
  message: 'It exits with 1.',
  remedy: 'Look at its log.',
  retryable: true,
  evidence: [],
};
const up = UP_STEPS.map(step => condition(step.condition));
const down = DOWN_STEPS.map(step => condition(step.condition));
const store = (changes: Partial<PhaseInput> = {}): PhaseInput => ({
  presence: 'present',
  generation: 1,
  observedGeneration: 0,
  conditions: [],
  steps: {},
  ...changes,
});
const broken = (index: number, status: StoreCondition['status'] = 'False') =>
  up.map((each, position) =>
    position === index ? condition(each.type, status, 'Broken') : each,
  );

describe('computePhase', () => {
  it.each<[string, Partial<PhaseInput>, string, string]>([
    ['nothing was seen yet', {}, 'Pending', 'Accepted'],
    [
      'there is no cluster',
      { conditions: [condition('NamespaceReady', 'False', 'NoCluster')] },
      'Pending',
      'NoCluster',
    ],
    [
      'the namespace is there',
      { conditions: up.slice(0, 1) },
      'Provisioning',
      'Waiting',
    ],
    [
      'a workload is waited for',
      { conditions: broken(3) },
      'Provisioning',
      'Broken',
    ],
    [
      'all is reached but not yet counted',
      { conditions: up },
      'Provisioning',
      'Applying',
    ],
    [
      'all is reached',
      { conditions: up, observedGeneration: 1 },
      'Ready',
      'Ready',
    ],
    [
      'a change is wished',
      { conditions: up, generation: 2, observedGeneration: 1 },
      'Updating',
      'Applying',
    ],
    [
      'a change waits for a workload',
      { conditions: broken(3), generation: 2, observedGeneration: 1 },
      'Updating',
      'Broken',
    ],
    [
      'the shop broke after it was ready',
      { conditions: broken(4), observedGeneration: 1 },
      'Degraded',
      'Broken',
    ],
    [
      'it failed before it was ever ready',
      { conditions: broken(3), failure },
      'Failed',
      'CrashLoop',
    ],
    [
      'a change failed and the shop still sells',
      { conditions: up, generation: 2, observedGeneration: 1, failure },
      'Degraded',
      'CrashLoop',
    ],
    [
      'a change failed and the shop is down',
      {
        conditions: broken(4),
        generation: 2,
        observedGeneration: 1,
        failure,
      },
      'Failed',
      'CrashLoop',
    ],
    [
      'the nodes are simulated',
      {
        conditions: [
          ...up.slice(0, 4),
          condition('ShopReady', 'Unknown', SIMULATED_REASON),
        ],
        observedGeneration: 1,
      },
      'Simulated',
      'Simulated',
    ],
    [
      'a deletion was wished',
      { presence: 'absent', generation: 2, conditions: up },
      'Deleting',
      'Waiting',
    ],
    [
      'a deletion is stuck',
      { presence: 'absent', conditions: down.slice(0, 2), failure },
      'Deleting',
      'CrashLoop',
    ],
    [
      'everything is gone',
      { presence: 'absent', conditions: [...up, ...down] },
      'Deleted',
      'Deleted',
    ],
  ])('when %s', (_, changes, phase, reason) => {
    expect(computePhase(store(changes))).toMatchObject({ phase, reason });
  });

  it('never calls a store Ready unless every step is reached, and Deleted unless every trace is gone', () => {
    const status = fc.constantFrom('True', 'False', 'Unknown', undefined);
    const conditionsOf = (types: readonly { condition: string }[]) =>
      fc
        .tuple(...types.map(() => status))
        .map(states =>
          states.flatMap((state, index) =>
            state
              ? [
                  condition(
                    types[index].condition,
                    state as StoreCondition['status'],
                    'Any',
                  ),
                ]
              : [],
          ),
        );
    fc.assert(
      fc.property(
        conditionsOf(UP_STEPS),
        conditionsOf(DOWN_STEPS),
        fc.constantFrom('present' as const, 'absent' as const),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        fc.option(fc.constant(failure), { nil: undefined }),
        (upward, downward, presence, generation, observed, failed) => {
          const { phase, message } = computePhase({
            presence,
            generation,
            observedGeneration: Math.min(observed, generation),
            conditions: [...upward, ...downward],
            steps: {},
            failure: failed,
          });
          const all = (found: StoreCondition[], steps: readonly unknown[]) =>
            found.length === steps.length &&
            found.every(each => each.status === 'True');
          expect(message).not.toBe('');
          const mayBeReady =
            presence === 'present' &&
            failed === undefined &&
            observed >= generation &&
            all(upward, UP_STEPS);
          expect(phase === 'Ready').toBe(mayBeReady);
          expect(phase === 'Deleted').toBe(
            presence === 'absent' && all(downward, DOWN_STEPS),
          );
        },
      ),
    );
  });
});
