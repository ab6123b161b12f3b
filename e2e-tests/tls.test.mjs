// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { X509Certificate, randomBytes } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { storeCharts } from '../charts/tests/charts.mjs';
import { PortalUnderTest } from './support/PortalUnderTest.mjs';
import { environment } from './support/environment.mjs';
import { secretValue } from './support/kube.mjs';
import { missingImage } from './support/missingImage.mjs';
import { sequence } from './support/sequence.mjs';
import { CertManager } from './support/tls/CertManager.mjs';
import { TlsClient } from './support/tls/TlsClient.mjs';
import { signInByCookie } from './support/tls/signInByCookie.mjs';
import { until } from './support/until.mjs';

const READY_SECONDS = 420;

const engines = storeCharts.map(({ name }) => name);
const present = engines.filter(engine => !missingImage(engine));

describe('stores behind TLS', { skip: CertManager.skip }, () => {
  const then = sequence();
  const issuer = `e2e-${randomBytes(3).toString('hex')}`;
  let certManager;
  let portal;
  let stores;

  before(async () => {
    certManager = await CertManager.start();
    portal = await PortalUnderTest.start({
      name: 'tls',
      stores: { clusters: [clusterWithTls(issuer)] },
    });
  });
  after(async () => {
    await portal?.stop();
    await certManager?.stop();
  });

  then('wait for their certificates, however ready all else is', async () => {
    stores = await Promise.all(
      present.map(engine =>
        portal.createStore({
          name: portal.uniqueName('tls'),
          engine,
          sampleData: 'small',
        }),
      ),
    );
    // The issuer does not exist yet, so nothing can be issued.
    for (const { id } of stores) {
      const waiting = await until(
        'a store that lacks only its certificate',
        async () => {
          const { phase, conditions } = await portal.store(id);
          assert.notEqual(phase, 'Ready');
          return conditions.find(
            ({ reason }) => reason === 'CertificatePending',
          );
        },
        { seconds: READY_SECONDS },
      );
      assert.match(waiting.message, new RegExp(`${issuer} has not issued it`));
    }
  });

  then('are Ready once a shopper has trusted and bought by https', async () => {
    await certManager.issueSelfSigned(issuer);
    stores = await Promise.all(
      stores.map(({ id }) => portal.untilPhase(id, 'Ready', READY_SECONDS)),
    );
  });

  for (const engine of engines) {
    const skip = missingImage(engine);
    describe(engine, { skip }, () =>
      visits({
        engine,
        storeOf: () => stores?.find(store => store.engine === engine),
        portalOf: () => portal,
      }),
    );
  }

  then('leave neither certificate nor key when they are deleted', async () => {
    for (const store of stores) {
      const traces = await certManager.tracesOf(store);
      assert.ok(traces.length >= 3, traces.join(', '));
      await portal.deleteStore(store.id);
    }
    for (const store of stores) {
      await portal.untilGone(store);
      assert.deepEqual(await certManager.tracesOf(store), []);
    }
  });
});

/** What a shopper and the shop's owner see of it. */
function visits({ engine, storeOf, portalOf }) {
  const then = sequence();
  const { ingressPort, ingressTlsPort } = environment.cluster;
  let store;
  let client;

  then('shows the certificate that was issued for it', async () => {
    store = storeOf();
    assert.ok(store, 'the store is not Ready');
    const secret = key =>
      secretValue({
        namespace: store.namespace,
        name: `${store.name}-tls`,
        key,
      });
    const certificate = new X509Certificate(await secret('tls.crt'));
    assert.ok(certificate.checkHost(store.host));
    const baseUrl = store.urls.storefront;
    assert.equal(
      new URL(baseUrl).origin,
      `https://${store.host}:${ingressTlsPort}`,
    );
    client = TlsClient.create({ baseUrl, authority: await secret('ca.crt') });
    const front = await client.send('GET', '/');
    assert.equal(front.status, 200);
    assert.equal(front.certificate.fingerprint256, certificate.fingerprint256);
  });

  then('has pages that lead to https only', async () => {
    const { text } = await client.send('GET', '/');
    assert.match(text, /href=/);
    assert.ok(!text.includes(`http://${store.host}`));
    assert.ok(!text.includes(`http:\\/\\/${store.host}`));
  });

  then('leads from http to the same page by https', async () => {
    for (const path of ['/', '/a-page?of=the+shop']) {
      const { status, headers } = await client.send(
        'GET',
        `http://${store.host}:${ingressPort}${path}`,
      );
      assert.ok([301, 302, 307, 308].includes(status), `${path}: ${status}`);
      assert.equal(
        headers.location,
        `https://${store.host}:${ingressTlsPort}${path}`,
      );
    }
  });

  then('lets its administrator in with a cookie for https only', async () => {
    const { username, password } = await portalOf().revealAdmin(store.id);
    const session = await signInByCookie[engine]({
      client,
      username,
      password,
    });
    assert.match(session, /; ?secure/i);
    assert.match(session, /; ?httponly/i);
  });
}

/** The cluster under test as an operator configures it whose stores have certificates. */
function clusterWithTls(issuer) {
  const { cluster, kubeconfig } = environment;
  return {
    name: cluster.name,
    kubeconfig,
    environment: 'local',
    baseDomain: 'localhost',
    url: { scheme: 'https', port: cluster.ingressTlsPort },
    ingress: {
      className: cluster.ingressClass,
      namespace: cluster.ingressNamespace,
      address: `${cluster.ingressHost}:${cluster.ingressTlsPort}`,
      tls: { enabled: true, issuer },
    },
  };
}
