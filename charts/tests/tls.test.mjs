// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { find, ofKind, podTemplates, render, storeCharts } from './charts.mjs';

/** The component of each engine that shoppers meet first. */
const FRONT = { medusa: 'storefront', woocommerce: 'app' };

const NGINX = 'nginx.ingress.kubernetes.io/ssl-redirect';
const TRAEFIK = 'traefik.ingress.kubernetes.io/router.entrypoints';
const ISSUER = 'cert-manager.io/cluster-issuer';

for (const chart of storeCharts) {
  const rendered = (ingress, more = {}) =>
    render({ chart, values: { ingress, ...more } });
  const withTls = (tls, ingress = {}) =>
    rendered({ ...ingress, tls: { enabled: true, issuer: '', ...tls } });
  const forced = objects =>
    podTemplates(objects)
      .filter(({ template }) =>
        template.spec.containers[0].env?.some(
          ({ name, value }) => name === 'FORCE_HTTPS' && value === 'true',
        ),
      )
      .map(({ object }) => object.metadata.name);
  const nodePorts = objects =>
    ofKind(objects, 'ResourceQuota')[0].spec.hard['services.nodeports'];
  const solver = objects =>
    find(objects, 'NetworkPolicy', 'shop-certificate-solver');

  test(`${chart.name} leads http to https as each ingress controller can`, () => {
    const nginx = withTls({}, { class: 'nginx' });
    const [only, ...none] = ofKind(nginx, 'Ingress');
    assert.deepEqual(none, []);
    assert.equal(only.metadata.annotations[NGINX], 'true');

    const traefik = withTls({}, { class: 'traefik' });
    const [secure, plain] = ofKind(traefik, 'Ingress');
    assert.equal(secure.metadata.annotations[TRAEFIK], 'websecure');
    assert.equal(secure.metadata.annotations[NGINX], undefined);
    assert.equal(plain.metadata.annotations[TRAEFIK], 'web');
    assert.equal(plain.spec.tls, undefined);
    assert.equal(plain.spec.rules[0].host, secure.spec.rules[0].host);
    assert.deepEqual(
      plain.spec.rules[0].http.paths.map(({ path, backend }) => [
        path,
        backend.service.name,
      ]),
      [['/', `shop-${FRONT[chart.name]}`]],
    );
    for (const objects of [nginx, traefik]) {
      assert.deepEqual(forced(objects), [`shop-${FRONT[chart.name]}`]);
    }
  });

  test(`${chart.name} leaves http alone where it is told to, or has no certificate`, () => {
    const off = withTls({ redirect: false }, { class: 'traefik' });
    const offNginx = withTls({ redirect: false }, { class: 'nginx' });
    const without = rendered({ class: 'traefik' });
    for (const objects of [off, offNginx, without]) {
      assert.deepEqual(forced(objects), []);
      const [ingress, ...none] = ofKind(objects, 'Ingress');
      assert.deepEqual(none, []);
      assert.equal(ingress.metadata.annotations?.[TRAEFIK], undefined);
    }
    // nginx redirects by itself where a host has a certificate, unless it is told otherwise.
    const [ingress] = ofKind(offNginx, 'Ingress');
    assert.equal(ingress.metadata.annotations[NGINX], 'false');
  });

  test(`${chart.name} puts an operator's annotations on the Ingress, before its own`, () => {
    const dns = 'external-dns.alpha.kubernetes.io/ttl';
    const objects = withTls(
      {},
      { class: 'nginx', annotations: { [dns]: '60', [NGINX]: 'false' } },
    );
    for (const { kind, metadata } of objects) {
      assert.equal(
        metadata.annotations?.[dns],
        kind === 'Ingress' ? '60' : undefined,
        `${kind} ${metadata.name}`,
      );
    }
    const [ingress] = ofKind(objects, 'Ingress');
    assert.equal(ingress.metadata.annotations[NGINX], 'false');
  });

  test(`${chart.name} leaves the issuer to an operator's annotation, and one record to external-dns`, () => {
    const own = 'cert-manager.io/issuer';
    const target = 'external-dns.alpha.kubernetes.io/target';
    const objects = render({
      chart,
      values: {
        global: { environment: 'production' },
        ingress: {
          class: 'traefik',
          annotations: { [own]: 'mine', [target]: 'lb.example.com' },
        },
      },
    });
    const [shop, redirect] = ofKind(objects, 'Ingress');
    assert.equal(shop.metadata.annotations[own], 'mine');
    // cert-manager refuses an Ingress that names both.
    assert.equal(shop.metadata.annotations[ISSUER], undefined);
    assert.equal(shop.metadata.annotations[target], 'lb.example.com');
    const dns = 'external-dns.alpha.kubernetes.io/controller';
    assert.equal(shop.metadata.annotations[dns], undefined);
    assert.equal(redirect.metadata.annotations[dns], 'none');
  });

  test(`${chart.name} says of every visit that it came by https, where TLS ends before the controller`, () => {
    const assuming = objects =>
      podTemplates(objects)
        .filter(({ template }) =>
          template.spec.containers[0].env?.some(
            ({ name, value }) => name === 'ASSUME_HTTPS' && value === 'true',
          ),
        )
        .map(({ object }) => object.metadata.name);
    const publicUrl = 'https://shop.example.com';
    for (const objects of [
      withTls({ redirect: false }),
      rendered({}, { store: { publicUrl } }),
    ]) {
      assert.deepEqual(assuming(objects), ['shop-app']);
    }
    assert.deepEqual(assuming(withTls({})), []);
    assert.deepEqual(assuming(rendered({})), []);
  });

  test(`${chart.name} has a port of its own for https on a machine of one's own`, () => {
    const address = tls =>
      podTemplates(
        render({
          chart,
          files: ['values-local.yaml'],
          values: { ingress: { tls } },
        }),
      )
        .flatMap(({ template }) => template.spec.containers[0].env ?? [])
        .find(({ name }) => name === 'PUBLIC_URL').value;
    assert.equal(address({}), 'http://shop.localhost:8080');
    assert.equal(
      address({ enabled: true, selfSigned: true }),
      'https://shop.localhost:8443',
    );
  });

  test(`${chart.name} lets product photos through nginx`, () => {
    const size = 'nginx.ingress.kubernetes.io/proxy-body-size';
    const ofClass = ingress =>
      ofKind(rendered(ingress), 'Ingress')[0].metadata.annotations?.[size];
    assert.equal(ofClass({ class: 'nginx' }), '40m');
    assert.equal(ofClass({}), '40m');
    assert.equal(
      ofClass({ class: 'nginx', annotations: { [size]: '9m' } }),
      '9m',
    );
    assert.equal(ofClass({ class: 'traefik' }), undefined);
  });

  test(`${chart.name} makes room for cert-manager's solver where, and only where, it is asked`, () => {
    const asked = [
      withTls({ issuer: 'letsencrypt' }),
      withTls({}, { annotations: { 'cert-manager.io/issuer': 'own' } }),
    ];
    for (const objects of asked) {
      assert.equal(nodePorts(objects), '1');
      assert.ok(solver(objects));
    }
    const notAsked = [
      rendered({}),
      withTls({}),
      withTls({ issuer: 'letsencrypt', existingSecret: 'wildcard' }),
      withTls({ issuer: 'letsencrypt', selfSigned: true }),
    ];
    for (const objects of notAsked) {
      assert.equal(nodePorts(objects), '0');
      assert.equal(solver(objects), undefined);
      const [{ metadata }] = ofKind(objects, 'Ingress');
      assert.equal(metadata.annotations?.[ISSUER], undefined);
    }
    const given = ofKind(notAsked[2], 'Ingress')[0].spec.tls;
    assert.equal(given[0].secretName, 'wildcard');
  });

  test(`${chart.name} makes a certificate itself where there is no cert-manager`, () => {
    const objects = withTls({ selfSigned: true }, { host: 'a.example.com' });
    const { type, data } = find(objects, 'Secret', 'shop-tls');
    assert.equal(type, 'kubernetes.io/tls');
    const certificate = new X509Certificate(
      Buffer.from(data['tls.crt'], 'base64'),
    );
    assert.ok(certificate.checkHost('a.example.com'));
    assert.ok(Buffer.from(data['tls.key'], 'base64').includes('PRIVATE KEY'));
  });

  test(`${chart.name} takes plan and certificate from the environment, unless the values say`, () => {
    const production = { global: { environment: 'production' } };
    const objects = render({ chart, values: production });
    assert.equal(find(objects, 'Deployment', 'shop-app').spec.replicas, 2);
    const [{ metadata, spec }] = ofKind(objects, 'Ingress');
    assert.equal(metadata.annotations[ISSUER], 'letsencrypt');
    assert.equal(spec.tls[0].secretName, 'shop-tls');

    const own = rendered(
      { tls: { enabled: false } },
      { ...production, store: { plan: 'basic' } },
    );
    assert.equal(find(own, 'Deployment', 'shop-app').spec.replicas, 1);
    assert.equal(ofKind(own, 'Ingress')[0].spec.tls, undefined);
    const elsewhere = rendered({ tls: { issuer: '' } }, production);
    const [ingress] = ofKind(elsewhere, 'Ingress');
    assert.equal(ingress.metadata.annotations[ISSUER], undefined);
    assert.ok(ingress.spec.tls);
    assert.throws(
      () => render({ chart, values: { global: { environment: 'prod' } } }),
      /global.environment is "prod", and environments has only: local, production/,
    );
  });
}
