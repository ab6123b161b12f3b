// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { storeCharts } from '../charts/tests/charts.mjs';
import { ensureKubernetesTools } from '../dev/toolchain/ensureKubernetesTools.mjs';
import { environment } from './support/environment.mjs';
import {
  assertPowerless,
  assertQuotaHolds,
  assertRestricted,
} from './support/isolation/confinement.mjs';
import { Neighbourhood } from './support/isolation/Neighbourhood.mjs';
import { WalledStore } from './support/isolation/WalledStore.mjs';
import { networkRules } from './support/isolation/networkRules.mjs';
import { startStandIns } from './support/isolation/standIns.mjs';
import { whyNotHere } from './support/isolation/whyNotHere.mjs';
import { sequence } from './support/sequence.mjs';

const UP = { a: true, b: true };
const DOWN = { a: false, b: false };

const { helm } = await ensureKubernetesTools();

// Most of the time is spent waiting for walls to go up and down, so both engines wait side by side.
describe('isolation', { concurrency: true }, () => {
  let standIns;

  before(async () => {
    standIns = await startStandIns();
  });
  after(() => standIns?.stop());

  for (const chart of storeCharts) {
    const skip = whyNotHere(chart.name);
    describe(`of ${chart.name} stores`, { skip, concurrency: 1 }, () =>
      isolated(chart),
    );
  }
});

function isolated(chart) {
  const then = sequence();
  const suffix = randomBytes(3).toString('hex');
  const store = letter =>
    WalledStore.create({
      helm,
      chart,
      name: `isolation-${letter}-${suffix}`,
      // With the rule for cert-manager's solver. Nobody answers to that issuer, so no solver comes in the way.
      values: {
        ingress: {
          tls: { enabled: true, issuer: 'nobody-issues', redirect: false },
        },
      },
    });
  const stores = { a: store('a'), b: store('b') };
  const objects = stores.a.render();
  const { ingressNamespace } = environment.cluster;
  const rules = networkRules(objects, { ingressNamespace });
  let neighbourhood;
  let trials;

  const walls = async ({ a, b }) => {
    await Promise.all([
      neighbourhood.setWall('a', a),
      neighbourhood.setWall('b', b),
    ]);
    await trials.settle({ a, b });
  };

  before(async () => {
    neighbourhood = await Neighbourhood.create({ stores, objects, suffix });
    trials = await neighbourhood.trials(rules);
  });
  after(() => neighbourhood?.remove());

  then('every rule is one that somebody has thought about', () => {
    assert.deepEqual(
      rules.filter(({ intended }) => !intended),
      [],
    );
    assert.ok(rules.length > 5);
  });

  then('everybody reaches what is allowed, and nothing else', () => walls(UP));

  then("without its own walls a store still cannot enter another's", () =>
    walls({ a: false, b: true }),
  );

  then('without any walls everybody reaches everything', () => walls(DOWN));

  then('nobody answers in the place of a pod that is gone', async () => {
    assert.notDeepEqual(await neighbourhood.askTheGone(), ['open']);
  });

  then('behind its own walls a store cannot enter one without', () =>
    walls({ a: true, b: false }),
  );

  then('with all walls put back it is as it was', () => walls(UP));

  for (const rule of rules) {
    const ofRule = ({ target, protocol }) =>
      target.place !== 'b' &&
      target.component === rule.to &&
      target.port === rule.port &&
      protocol === rule.protocol;

    then(`allows: ${rule.title}`, () => {
      const through = trials.all.filter(
        trial => ofRule(trial) && trial.source.component === rule.from,
      );
      assert.ok(through.length > 0, 'no probe goes through it');
      for (const { allowed, seen } of through) {
        assert.ok(allowed);
        assert.ok(seen.every(({ open }) => open));
      }
    });

    then(`denies all others: ${rule.title}`, () => {
      const others =
        rule.half === 'ingress'
          ? trials.all.filter(trial => ofRule(trial) && !trial.allowed)
          : trials.all.filter(
              ({ source, target, allowed }) =>
                source.component === rule.from &&
                target.place === 'outside' &&
                !allowed,
            );
      assert.ok(others.length > 2, 'no probe tries it');
      assertDenied(others);
    });
  }

  then('nobody speaks with a pod that no rule knows, nor does it', () => {
    const stranger = trials.all.filter(
      ({ source, target }) =>
        source.name === 'stranger' || /probe stranger/.test(target.label),
    );
    assert.ok(stranger.length > 20);
    assert.ok(stranger.every(({ allowed }) => !allowed));
    assertDenied(stranger);
  });

  then('names of the cluster are found, by those who look any up', () => {
    const lookUps = trials.all.filter(({ target }) => target.kind === 'lookup');
    const found = lookUps.filter(({ allowed }) => allowed);
    assert.ok(found.some(({ source }) => source.component === 'app'));
    assert.ok(found.every(({ seen }) => seen.every(({ open }) => open)));
  });

  then('the ingress controller brings shoppers in', () => neighbourhood.shop());

  then('a workload that is not fit for "restricted" is refused', () =>
    assertRestricted({
      inside: stores.a.namespace,
      outside: neighbourhood.outside,
    }),
  );

  then("the store's account can do nothing, and no pod has its token", () =>
    assertPowerless({
      namespace: stores.a.namespace,
      account: stores.a.name,
    }),
  );

  then('a quota stops what wants fifty pods', () =>
    assertQuotaHolds(stores.b.namespace),
  );
}

/** Denied with the walls up, before and after; and the way was there, as it shows without them. */
function assertDenied(trials) {
  for (const { seen, source, target } of trials) {
    const open = seen.map(look => look.open);
    const why = `${source.name} → ${target.label}: ${JSON.stringify(seen)}`;
    assert.equal(open.at(0), false, why);
    assert.equal(open.at(2), true, why);
    assert.equal(open.at(-1), false, why);
  }
}
