// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { ShopCheck } from '@storekeeper/backstage-plugin-stores-common';
import { isTrue } from '../../model/conditions';
import { SIMULATED_REASON } from '../../model/stepDefinitions';
import { StoreRecord } from '../../model/StoreRecord';
import { backoff } from '../backoff';
import { visitShop } from '../shopper/visitShop';
import { Step, StepContext, StepOutcome } from '../Step';

/** An open shop is in trouble after so many failed visits in a row: one may be a node that is being drained. */
const FAILURES_TO_CLOSE = 3;
const RECHECK_MS = 10_000;

/** What a visit that ended at one of these steps says about the shop; at any other it is broken. */
const REASONS: Record<string, string> = {
  connect: 'IngressUnreachable',
  certificate: 'CertificatePending',
};

const SOLD = 'A trial purchase worked.';

/** Other shops are being tried at the moment. */
const NEXT_IN_LINE = {
  reason: 'PurchaseWaiting',
  message: 'The shop runs; a purchase is tried in a moment.',
};
const TURN_MS = 1_000;

/** The rounds look in from here on. */
const AT_REST = { state: 'done', message: SOLD } as const;

/** Readiness is a sale: a shopper fills a cart before the store is called Ready, and looks in from time to time after. */
export const shopStep: Step = {
  id: 'shop',
  async run(store, context) {
    if (context.cluster.info.simulated) {
      return {
        state: 'skipped',
        reason: SIMULATED_REASON,
        message: 'Nothing runs on simulated nodes, so nothing can be bought.',
      };
    }
    const settled = store.observedGeneration >= store.generation;
    return settled ? watchOver(store, context) : openUp(store, context);
  },
};

/** Before the first sale, and after each change: a full cart, tried until it works. */
async function openUp(
  store: StoreRecord,
  context: StepContext,
): Promise<StepOutcome> {
  const tried = triedInVain(context.condition);
  const leave = context.salePlaces.take(store.cluster, {
    anotherTry: Boolean(tried),
  });
  if (!leave) {
    return {
      state: 'wait',
      ...(tried ?? { ...NEXT_IN_LINE, queued: true }),
      until: new Date(context.now().getTime() + TURN_MS),
    };
  }
  const check = await visitShop(store, context, 'sale').finally(leave);
  if (check.ok) {
    await context.shopChecks.record({ storeId: store.id, check });
    return AT_REST;
  }
  const workloads = store.conditions.find(
    ({ type }) => type === 'WorkloadsReady',
  );
  return broken(
    check,
    backoff({
      since: workloads?.since,
      now: context.now(),
      minimumMs: 1_000,
      maximumMs: 10_000,
    }),
  );
}

/** What came of the last try, where there was one since the shop was last open. */
function triedInVain(
  condition: StepContext['condition'],
): { reason: string; message: string } | undefined {
  if (condition?.status !== 'False') return undefined;
  const { reason, message } = condition;
  return reason === NEXT_IN_LINE.reason ? undefined : { reason, message };
}

/**
 * Where a visit went wrong (see ShopRounds), the shop is looked at again until it is known whether it is broken; then a
 * full cart is tried until it works.
 */
async function watchOver(
  store: StoreRecord,
  context: StepContext,
): Promise<StepOutcome> {
  const { shopChecks, now } = context;
  const open = isTrue(store.conditions, 'ShopReady');
  const earlier = await shopChecks.list({
    storeId: store.id,
    limit: FAILURES_TO_CLOSE,
  });
  const last = earlier.at(0);
  if (open && last?.ok) {
    return AT_REST;
  }
  const dueAt = last ? Date.parse(last.at) + RECHECK_MS : 0;
  if (now().getTime() < dueAt) {
    return open || !context.condition
      ? { state: 'done', message: SOLD, nextAt: new Date(dueAt) }
      : {
          state: 'wait',
          reason: context.condition.reason,
          message: context.condition.message,
          until: new Date(dueAt),
        };
  }
  const check = await visitShop(store, context, open ? 'light' : 'sale');
  await shopChecks.record({ storeId: store.id, check });
  if (check.ok) {
    return AT_REST;
  }
  const failures = [check, ...earlier].findIndex(({ ok }) => ok);
  if (open && failures >= 0 && failures < FAILURES_TO_CLOSE) {
    return { ...AT_REST, nextAt: new Date(now().getTime() + RECHECK_MS) };
  }
  return broken(check, new Date(now().getTime() + RECHECK_MS));
}

function broken(check: ShopCheck, until: Date): StepOutcome {
  const failed = check.steps.find(({ ok }) => !ok);
  return {
    state: 'wait',
    reason: REASONS[failed?.id ?? ''] ?? 'ShopBroken',
    message: failed
      ? `${failed.title}: ${failed.message ?? 'did not work'}`
      : 'The visit to the shop did not end well.',
    until,
  };
}
