// Copyright 2026 The Storekeeper Authors. SPDX-License-Identifier: Apache-2.0
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { startTestBackend } from '@backstage/backend-test-utils';
import { metrics } from '@opentelemetry/api';
import { AddressInfo, createServer } from 'node:net';
import { serveMetrics } from './serveMetrics';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

jest.setTimeout(60_000);

describe('serveMetrics', () => {
  afterEach(() => metrics.disable());

  it('serves what plugins measure to Prometheus', async () => {
    const port = await freePort();
    const provider = await serveMetrics({
      OTEL_METRICS_EXPORTER: 'prometheus',
      OTEL_EXPORTER_PROMETHEUS_HOST: '127.0.0.1',
      OTEL_EXPORTER_PROMETHEUS_PORT: String(port),
    });
    const plugin = createBackendPlugin({
      pluginId: 'shops',
      register(env) {
        env.registerInit({
          deps: { service: metricsServiceRef },
          async init({ service }) {
            service
              .createHistogram('stores.step.duration', { unit: 's' })
              .record(1.5, { step: 'shop' });
            service.createCounter('stores.failures').add(2);
          },
        });
      },
    });
    const backend = await startTestBackend({ features: [plugin] });
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      const text = await answer.text();
      expect(text).toMatch(/^stores_step_duration_sum\{step="shop".*1\.5$/m);
      expect(text).toMatch(/^stores_failures_total\b.* 2$/m);
    } finally {
      await backend.stop();
      await provider?.shutdown();
    }
  });

  it('opens no port unless it is told to', async () => {
    expect(await serveMetrics({})).toBeUndefined();
    expect(
      await serveMetrics({ OTEL_METRICS_EXPORTER: 'otlp' }),
    ).toBeUndefined();
  });
});
